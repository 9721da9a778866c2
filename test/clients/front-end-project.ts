import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { generate } from '@graphql-codegen/cli'
import type { Types } from '@graphql-codegen/plugin-helpers'

const REPOSITORY = new URL('../..', import.meta.url).pathname
const ARTEFACTS = join(import.meta.dirname, 'artefacts')
const TSC = join(REPOSITORY, 'node_modules/typescript/bin/tsc')
const TSCONFIG = {
  compilerOptions: {
    strict: true,
    noUncheckedIndexedAccess: true,
    target: 'es2022',
    module: 'preserve',
    types: [],
    noEmit: true,
    skipLibCheck: true,
  },
  include: ['.'],
}

const run = promisify(execFile)

/** A front end's folder, with its own sources and what the code generator made for it. */
export interface FrontEndProject {
  readonly directory: string
  write(path: string, content: string): void
  /** Runs `@graphql-codegen/client-preset` as its documentation sets it up, over `documents/` into `gql/`. */
  generate(settings?: Types.ConfiguredOutput): Promise<void>
  /** What the compiler has to say; empty when everything fits. */
  compile(): Promise<string>
  remove(): void
}

/** An empty folder inside the repository, so that packages resolve as in any project. */
export function createFrontEndProject(): FrontEndProject {
  mkdirSync(ARTEFACTS, { recursive: true })
  const directory = mkdtempSync(join(ARTEFACTS, 'front-end-'))
  const write = (path: string, content: string) => {
    mkdirSync(dirname(join(directory, path)), { recursive: true })
    writeFileSync(join(directory, path), content)
  }
  write('tsconfig.json', JSON.stringify(TSCONFIG))
  return {
    directory,
    write,
    async generate(settings = {}) {
      await generate({
        cwd: directory,
        schema: join(REPOSITORY, 'schema/*.graphql'),
        documents: 'documents/*.graphql',
        generates: { [`${directory}/gql/`]: { preset: 'client', ...settings } },
        silent: true,
      })
    },
    async compile() {
      try {
        await run(process.execPath, [TSC, '-p', directory], { cwd: directory })
        return ''
      } catch (error) {
        if (error instanceof Error && 'stdout' in error) return String(error.stdout)
        throw error
      }
    },
    remove: () => rmSync(directory, { recursive: true, force: true }),
  }
}
