import { assemble } from './assemble.ts'
import type { Configuration } from './configuration.ts'
import { contradictions } from './contradictions.ts'
import { environmentSchema } from './settings.ts'

/** What was read: a configuration with warnings for the operator, or every problem at once. Neither holds a secret. */
export type ParsedEnvironment =
  | {
      readonly ok: true
      readonly configuration: Configuration
      readonly warnings: readonly string[]
    }
  | { readonly ok: false; readonly problems: readonly string[] }

/**
 * Turns environment variables into a configuration. Pure: reads nothing but its argument. An empty value counts as none.
 * Each problem names the variable and what to do, and never repeats the value, which may be a secret.
 */
export function parseEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): ParsedEnvironment {
  const given = Object.entries(environment).filter(([, value]) => value?.trim())
  const trimmed = given.map(([name, value]): [string, string | undefined] => [name, value?.trim()])
  const issues = environmentSchema.safeParse(Object.fromEntries(trimmed)).error?.issues ?? []
  const malformed = new Set(issues.map((issue) => String(issue.path[0])))
  // What is well-formed is judged all the same: an operator learns of everything at the first start.
  const settings = environmentSchema.parse(
    Object.fromEntries(trimmed.filter(([name]) => !malformed.has(name))),
  )
  const problems = [
    ...issues.map((issue) => `${String(issue.path[0])} ${issue.message}`),
    ...contradictions(settings).filter((problem) => !malformed.has(nameIn(problem))),
  ]
  if (problems.length > 0) return { ok: false, problems: [...new Set(problems)] }
  const configuration = assemble(settings)
  return { ok: true, configuration, warnings: warningsOf(configuration) }
}

/** The variable that a problem is about: its first word. */
function nameIn(problem: string): string {
  return /^\w+/.exec(problem)?.[0] ?? ''
}

function warningsOf(configuration: Configuration): string[] {
  const { server, throttleScale, hygraph } = configuration
  const warnings: string[] = []
  if (throttleScale !== 1) {
    warnings.push(
      `THROTTLE_SCALE is ${throttleScale}: every allowance of the throttles is multiplied by it`,
    )
  }
  if (server.cookieSameSite === 'none' && server.publicUrl.startsWith('http:')) {
    warnings.push(
      'COOKIE_SAME_SITE=none needs an https PUBLIC_URL: browsers drop such cookies over http',
    )
  }
  if (hygraph?.isEndpointConverted) {
    warnings.push(
      'HYGRAPH_ENDPOINT is that of the high-performance endpoint, which may answer with old rows: the regular one is used in its place',
    )
  }
  return warnings
}
