import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { createFrontEndProject } from '../clients/front-end-project.ts'
import { useApp } from '../support/app.ts'
import { newPerson } from '../support/people.ts'
import { SQLITE } from '../support/stores.ts'
import { codeBlocksOf, readMarkdown } from './markdown.ts'

const ARTEFACTS = join(import.meta.dirname, 'artefacts')
/** Stands in for what is not installed here. */
const EXPO = `declare module 'expo-secure-store' {
  export function getItemAsync(key: string): Promise<string | null>
  export function setItemAsync(key: string, value: string): Promise<void>
  export function deleteItemAsync(key: string): Promise<void>
}`

/** The files that a guide shows, each named in its first line. */
function filesOf(guide: string): (readonly [name: string, text: string])[] {
  return codeBlocksOf(readMarkdown(`docs/guides/${guide}.md`)).flatMap(({ text }) => {
    const name = /^\/\/ ([\w-]+\.m?[jt]s)$/m.exec(text)?.[1]
    return name === undefined ? [] : [[name, text] as const]
  })
}

describe('the guides for clients', () => {
  const app = useApp(SQLITE)
  const projects: { remove(): void }[] = []
  afterAll(() => {
    for (const project of projects) project.remove()
  })

  it.each(['typed-client', 'mobile'])(
    '%s shows what compiles, against the built package',
    async (guide) => {
      const project = createFrontEndProject()
      projects.push(project)
      const files = filesOf(guide).filter(([name]) => name.endsWith('.ts'))
      expect(files.length).toBeGreaterThan(1)
      for (const [name, text] of files) project.write(name, text)
      project.write('expo.d.ts', EXPO)
      expect(await project.compile()).toBe('')
    },
  )

  it.each([
    ['mobile', 'script.mjs'],
    ['plain-fetch', 'try-it.mjs'],
  ])('%s shows a %s that runs in Node', async (guide, script) => {
    mkdirSync(ARTEFACTS, { recursive: true })
    const directory = mkdtempSync(join(ARTEFACTS, 'scripts-'))
    projects.push({ remove: () => rmSync(directory, { recursive: true, force: true }) })
    for (const [name, text] of filesOf(guide)) writeFileSync(join(directory, name), text)
    const { email, password } = await newPerson(app)
    const { PATH } = process.env
    const env = { PATH, AUTHOGRAPH_URL: `${app.url}/graphql`, EMAIL: email, PASSWORD: password }
    const run = promisify(execFile)
    const { stdout, stderr } = await run(process.execPath, [script], { cwd: directory, env })
    expect(stdout).toContain(email)
    expect(stderr).toBe('')
  })
})
