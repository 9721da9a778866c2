import { readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { convert, type ImportFormat } from '../../src/domains/users/import/formats.ts'
import { type ImportLine, readImportFile } from '../../src/domains/users/import/import-file.ts'

/** The day on which the exports are read. */
const NOW = new Date('2026-11-01T00:00:00Z')

/** Reads an export that was made by hand in the form of another system. @param file below `exports/` */
export function readExport(file: string, format: ImportFormat): Promise<ImportLine[]> {
  return readText(readFileSync(new URL(`exports/${file}`, import.meta.url), 'utf8'), format)
}

/** Reads the text of an export. */
export async function readText(text: string, format: ImportFormat): Promise<ImportLine[]> {
  const source = Readable.from([Buffer.from(text)])
  const lines: ImportLine[] = []
  for await (const line of readImportFile(source, (record) => convert(format, record, NOW)))
    lines.push(line)
  return lines
}
