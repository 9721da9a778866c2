import { withDeadline } from './deadline.ts'

/** How a service elsewhere is asked. */
export interface FetchBounds {
  readonly fetch: typeof fetch
  /** After how many milliseconds it is given up, the reading of the answer included. */
  readonly timeoutMs: number
  /** A longer answer is none. */
  readonly maxBytes: number
}

/** An answer of any status. */
export interface FetchedText {
  readonly status: number
  readonly text: string
}

/**
 * Makes one HTTP request whose answer is a short text. Never throws: undefined stands for no connection, no answer in
 * time, one that broke off and one that is too long. Errors of `fetch` are not kept, since they may quote the request.
 */
export async function fetchText(
  { fetch, timeoutMs, maxBytes }: FetchBounds,
  url: string,
  request: RequestInit,
): Promise<FetchedText | undefined> {
  try {
    return await withDeadline(null, timeoutMs, async (signal) => {
      // A redirect would carry the request to wherever it leads.
      const response = await fetch(url, { ...request, redirect: 'manual', signal })
      const text = await readBounded(response, maxBytes)
      return text === undefined ? undefined : { status: response.status, text }
    })
  } catch {
    return undefined
  }
}

/** Leaving the loop early closes the connection. */
async function readBounded({ body }: Response, maxBytes: number): Promise<string | undefined> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of body ?? []) {
    bytes += chunk.byteLength
    if (bytes > maxBytes) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
