import { open, stat } from 'node:fs/promises'

/** Where an import is read from. */
export interface ImportSource {
  readonly bytes: AsyncIterable<Uint8Array>
  /** How much of it has been read, from 0 to 1; null where nobody knows how much there is. */
  share(): number | null
  /** Whether a path leads to the same file: what is written there would destroy it. */
  isAt(path: string): Promise<boolean>
  close(): Promise<void>
}

/**
 * @param path of a file, or `-` for standard input
 * @throws where it cannot be read
 */
export async function openImportSource(path: string): Promise<ImportSource> {
  if (path === '-') {
    const { stdin } = process
    return {
      bytes: stdin,
      share: () => null,
      isAt: async () => false,
      close: async () => void stdin.destroy(),
    }
  }
  const source = await stat(path)
  if (source.isDirectory()) throw new Error('it is a folder')
  const file = await open(path)
  let readBytes = 0
  async function* bytes() {
    for await (const chunk of file.createReadStream({ autoClose: false })) {
      readBytes += chunk.length
      yield chunk
    }
  }
  return {
    bytes: bytes(),
    share: () => (source.isFile() ? Math.min(1, readBytes / Math.max(1, source.size)) : null),
    async isAt(other) {
      const found = await stat(other).catch(() => undefined)
      return found?.dev === source.dev && found.ino === source.ino
    },
    close: () => file.close(),
  }
}
