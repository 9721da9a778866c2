import { renderSdl } from '../graphql/sdl.ts'
import { EXIT } from './output.ts'

/** `authograph schema`. Needs no configuration. @returns the exit code */
export function runSchema(version: string): number {
  process.stdout.write(renderSdl(version))
  return EXIT.ok
}
