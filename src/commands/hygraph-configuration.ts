import type { Configuration, HygraphConfiguration } from '../config/configuration.ts'
import { loadEnvironment } from '../config/load.ts'
import { refuseConfiguration } from './output.ts'

/** The configuration of Hygraph, and what to tell about it; or the exit code where there is none and that is printed. */
export type LoadedHygraph =
  | {
      readonly ok: true
      readonly configuration: Configuration
      readonly hygraph: HygraphConfiguration
      readonly warnings: readonly string[]
    }
  | { readonly ok: false; readonly exitCode: number }

/** Reads the environment for a command about Hygraph, whichever store is in use. */
export function loadHygraph(json: boolean | undefined): LoadedHygraph {
  const environment = loadEnvironment()
  if (!environment.ok) return { ok: false, exitCode: refuseConfiguration(json, environment) }
  const { configuration, warnings } = environment
  const { hygraph } = configuration
  if (hygraph !== null) return { ok: true, configuration, hygraph, warnings }
  const problems = ['HYGRAPH_ENDPOINT and HYGRAPH_TOKEN are required for this command']
  return { ok: false, exitCode: refuseConfiguration(json, { ok: false, problems }) }
}

/** Tells how a command gets on: among its lines, or beside its one JSON object. */
export function progressPrinter(json: boolean | undefined): (line: string) => void {
  const stream = json ? process.stderr : process.stdout
  return (line) => void stream.write(`${line}\n`)
}
