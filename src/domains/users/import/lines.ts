/** A line of a file, without its end. */
export interface Line {
  /** From 1. */
  readonly number: number
  /** Undefined when the line is longer than allowed: it has been passed over. */
  readonly bytes: Buffer | undefined
}

const LINE_FEED = 0x0a

/** Splits a stream into lines and holds no more of it than one line and one chunk. Blank lines come too. */
export async function* readLines(
  source: AsyncIterable<Uint8Array>,
  longestBytes: number,
): AsyncGenerator<Line> {
  let number = 0
  let pieces: Buffer[] = []
  let length = 0
  const add = (piece: Buffer) => {
    length += piece.length
    if (length > longestBytes) pieces = []
    else pieces.push(piece)
  }
  const take = (): Line => {
    const bytes = length > longestBytes ? undefined : Buffer.concat(pieces, length)
    pieces = []
    length = 0
    number += 1
    return { number, bytes }
  }
  for await (const chunk of source) {
    const buffer = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    let start = 0
    for (let end = buffer.indexOf(LINE_FEED); end !== -1; end = buffer.indexOf(LINE_FEED, start)) {
      add(buffer.subarray(start, end))
      yield take()
      start = end + 1
    }
    add(buffer.subarray(start))
  }
  if (length > 0) yield take()
}
