import { join, resolve } from 'node:path'
import { breachedPasswordsOf, captchaOf } from './automation.ts'
import type {
  Configuration,
  DatabaseConfiguration,
  EmailConfiguration,
  HygraphConfiguration,
} from './configuration.ts'
import { regularEndpoint } from './hygraph.ts'
import { senderName } from './sender-name.ts'
import { environmentSchema, isLoopback, type Settings } from './settings.ts'

const LEAST_IDLE_SECONDS = 30 * 60
const DEFAULT_IDLE_SECONDS = 14 * 86_400

/** The addresses that must begin with `https://` in production, unless they lead to this machine. */
export const HTTPS_IN_PRODUCTION = [
  'PUBLIC_URL',
  'APP_URL',
  'HYGRAPH_ENDPOINT',
  'HYGRAPH_MANAGEMENT_URL',
  'CAPTCHA_URL',
  'BREACHED_PASSWORDS_URL',
] as const

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

function contradictions(settings: Settings): string[] {
  const problems: string[] = []
  const demand = (holds: boolean, problem: string) => holds || problems.push(problem)
  const transport = settings.EMAIL_TRANSPORT ?? 'mailbox'
  demand(
    transport !== 'smtp' || settings.SMTP_URL !== undefined,
    'SMTP_URL is required with EMAIL_TRANSPORT=smtp',
  )
  demand(
    transport !== 'resend' || settings.RESEND_API_KEY !== undefined,
    'RESEND_API_KEY is required with EMAIL_TRANSPORT=resend',
  )
  demand(
    transport === 'mailbox' || settings.EMAIL_FROM !== undefined,
    `EMAIL_FROM is required with EMAIL_TRANSPORT=${transport}`,
  )
  for (const name of ['HYGRAPH_ENDPOINT', 'HYGRAPH_TOKEN'] as const) {
    demand(
      settings.USER_STORE !== 'hygraph' || settings[name] !== undefined,
      `${name} is required with USER_STORE=hygraph`,
    )
  }
  demand(
    settings.ACCOUNT_PAGES !== 'on' || settings.TRUSTED_DOCUMENTS === undefined,
    'ACCOUNT_PAGES=on does not go with TRUSTED_DOCUMENTS: the operations of the pages are not among your published ones',
  )
  for (const name of ['CAPTCHA_SITE_KEY', 'CAPTCHA_SECRET'] as const) {
    const provider = settings.CAPTCHA ?? 'off'
    demand(
      provider === 'off' || settings[name] !== undefined,
      `${name} is required with CAPTCHA=${provider}`,
    )
  }
  demand(
    settings.EMAIL_CONFIRMATION !== 'optional' || settings.ACCOUNT_PRIVACY === 'reveal',
    'EMAIL_CONFIRMATION=optional needs ACCOUNT_PRIVACY=reveal, since it lets anyone find out which addresses have accounts',
  )
  const idleSeconds = settings.SESSION_IDLE_TTL ?? DEFAULT_IDLE_SECONDS
  demand(
    idleSeconds >= LEAST_IDLE_SECONDS && idleSeconds > (settings.ACCESS_TOKEN_TTL ?? 0),
    'SESSION_IDLE_TTL must be at least 30m and longer than ACCESS_TOKEN_TTL: that is how exactly the use of a session is written down',
  )
  demand(
    !(settings.AUDIENCES ?? []).includes(publicUrlOf(settings)),
    "AUDIENCES must not hold PUBLIC_URL, which is this server's own name: a token for a service is of no use here",
  )
  if (settings.NODE_ENV === 'production') problems.push(...unfitForProduction(settings, transport))
  return problems
}

function unfitForProduction(settings: Settings, transport: string): string[] {
  const problems: string[] = []
  const demand = (holds: boolean, problem: string) => holds || problems.push(problem)
  demand(
    settings.AUTHOGRAPH_SECRET !== undefined,
    'AUTHOGRAPH_SECRET is required in production; make one with: openssl rand -base64 48',
  )
  demand(
    settings.PUBLIC_URL !== undefined,
    'PUBLIC_URL is required in production, for example https://auth.example.com',
  )
  demand(transport !== 'mailbox', 'EMAIL_TRANSPORT must be smtp or resend in production')
  for (const name of HTTPS_IN_PRODUCTION) {
    const url = settings[name]
    demand(
      url === undefined || url.startsWith('https:') || isLoopback(url),
      `${name} must begin with https:// in production`,
    )
  }
  return problems
}

function assemble(settings: Settings): Configuration {
  const production = settings.NODE_ENV === 'production'
  const publicUrl = publicUrlOf(settings)
  const appUrl = settings.APP_URL ?? publicUrl
  const dataDirectory = resolve(settings.DATA_DIR ?? './data')
  const origins = originsOf(publicUrl, appUrl, settings, production)
  return {
    production,
    server: {
      host: settings.HOST ?? (production ? '0.0.0.0' : '127.0.0.1'),
      port: portOf(settings),
      publicUrl,
      appUrl,
      origins,
      cookieSameSite: settings.COOKIE_SAME_SITE ?? 'lax',
      trustedProxies: settings.TRUSTED_PROXIES ?? [],
      maxConnections: settings.MAX_CONNECTIONS ?? 5000,
    },
    dataDirectory,
    database: databaseOf(settings, dataDirectory),
    pages: {
      served: (settings.ACCOUNT_PAGES ?? (settings.TRUSTED_DOCUMENTS ? 'off' : 'on')) === 'on',
      appName: appNameOf(settings),
      color: settings.APP_COLOR ?? null,
      logoFile: settings.APP_LOGO === undefined ? null : resolve(settings.APP_LOGO),
      textsFile: settings.APP_TEXTS === undefined ? null : resolve(settings.APP_TEXTS),
    },
    userStore: settings.USER_STORE ?? 'sql',
    hygraph: hygraphOf(settings),
    secrets: settings.AUTHOGRAPH_SECRET ?? null,
    email: emailOf(settings),
    accounts: {
      registrationOpen: settings.REGISTRATION !== 'closed',
      confirmationRequired: settings.EMAIL_CONFIRMATION !== 'optional',
      privacy: settings.ACCOUNT_PRIVACY ?? 'hide',
      passwordMinLength: settings.PASSWORD_MIN_LENGTH ?? 8,
      passwordMinStrength: settings.PASSWORD_MIN_STRENGTH ?? 3,
      impersonationMail: settings.IMPERSONATION_MAIL !== 'off',
    },
    sessions: {
      accessTokenTtlSeconds: settings.ACCESS_TOKEN_TTL ?? 10 * 60,
      refreshTokenTtlSeconds: settings.REFRESH_TOKEN_TTL ?? 90 * 86_400,
      idleTtlSeconds: settings.SESSION_IDLE_TTL ?? DEFAULT_IDLE_SECONDS,
      audiences: settings.AUDIENCES ?? [],
    },
    captcha: captchaOf(settings, origins),
    breachedPasswords: breachedPasswordsOf(settings),
    throttleScale: settings.THROTTLE_SCALE ?? 1,
    auditRetentionSeconds: settings.AUDIT_RETENTION ?? 400 * 86_400,
    trustedDocumentsFile: settings.TRUSTED_DOCUMENTS ? resolve(settings.TRUSTED_DOCUMENTS) : null,
    logLevel: settings.LOG_LEVEL ?? 'info',
  }
}

function portOf(settings: Settings): number {
  return settings.PORT ?? 4000
}

function publicUrlOf(settings: Settings): string {
  return settings.PUBLIC_URL ?? `http://localhost:${portOf(settings)}`
}

function originsOf(publicUrl: string, appUrl: string, settings: Settings, production: boolean) {
  const url = new URL(publicUrl)
  // A developer may open the Sandbox by any of this machine's names.
  const aliases =
    production || !isLoopback(publicUrl)
      ? []
      : ['localhost', '127.0.0.1', '[::1]'].map((host) => `${url.protocol}//${host}:${url.port}`)
  const { origin } = new URL(appUrl)
  return [...new Set([publicUrl, origin, ...(settings.CORS_ORIGINS ?? []), ...aliases])]
}

function databaseOf(settings: Settings, dataDirectory: string): DatabaseConfiguration {
  const url = settings.DATABASE_URL
  if (url === undefined) return { kind: 'sqlite', file: join(dataDirectory, 'authograph.db') }
  if (url.startsWith('sqlite:')) return { kind: 'sqlite', file: url.slice('sqlite:'.length) }
  return { kind: 'postgres', url }
}

function hygraphOf(settings: Settings): HygraphConfiguration | null {
  const { HYGRAPH_ENDPOINT: given, HYGRAPH_TOKEN: token } = settings
  if (given === undefined || token === undefined) return null
  const { url, converted } = regularEndpoint(given)
  return {
    endpoint: url,
    isEndpointConverted: converted,
    token,
    model: settings.HYGRAPH_MODEL ?? 'AuthUser',
    managementUrl: settings.HYGRAPH_MANAGEMENT_URL ?? null,
    requestsPerSecond: settings.HYGRAPH_REQUESTS_PER_SECOND ?? 5,
  }
}

function senderOf(settings: Settings): string {
  return settings.EMAIL_FROM ?? 'Authograph <no-reply@localhost>'
}

function appNameOf(settings: Settings): string {
  return settings.APP_NAME ?? senderName(senderOf(settings))
}

function emailOf(settings: Settings): EmailConfiguration {
  return {
    from: senderOf(settings),
    appName: appNameOf(settings),
    transport: transportOf(settings),
    webhookSecrets: settings.RESEND_WEBHOOK_SECRET ?? [],
  }
}

function transportOf(settings: Settings): EmailConfiguration['transport'] {
  if (settings.EMAIL_TRANSPORT === 'smtp') return { kind: 'smtp', url: settings.SMTP_URL ?? '' }
  if (settings.EMAIL_TRANSPORT === 'resend') {
    const baseUrl = settings.RESEND_BASE_URL ?? 'https://api.resend.com'
    return { kind: 'resend', apiKey: settings.RESEND_API_KEY ?? '', baseUrl }
  }
  return { kind: 'mailbox' }
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
