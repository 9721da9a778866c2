import { join, resolve } from 'node:path'
import { breachedPasswordsOf, captchaOf } from './automation.ts'
import type {
  AccountsConfiguration,
  Configuration,
  DatabaseConfiguration,
  EmailConfiguration,
  HygraphConfiguration,
  PagesConfiguration,
  ServerConfiguration,
  SessionsConfiguration,
} from './configuration.ts'
import { regularEndpoint } from './hygraph.ts'
import { senderName } from './sender-name.ts'
import { isLoopback, type Settings } from './settings.ts'

export const DEFAULT_IDLE_SECONDS = 14 * 86_400

/** The configuration that settings make, with a default for whatever is not set. They must not contradict each other. */
export function assemble(settings: Settings): Configuration {
  const server = serverOf(settings)
  const dataDirectory = resolve(settings.DATA_DIR ?? './data')
  return {
    production: isProduction(settings),
    server,
    dataDirectory,
    database: databaseOf(settings, dataDirectory),
    pages: pagesOf(settings),
    userStore: settings.USER_STORE ?? 'sql',
    hygraph: hygraphOf(settings),
    secrets: settings.AUTHOGRAPH_SECRET ?? null,
    email: emailOf(settings),
    accounts: accountsOf(settings),
    sessions: sessionsOf(settings),
    captcha: captchaOf(settings, server.origins),
    breachedPasswords: breachedPasswordsOf(settings),
    throttleScale: settings.THROTTLE_SCALE ?? 1,
    auditRetentionSeconds: settings.AUDIT_RETENTION ?? 400 * 86_400,
    trustedDocumentsFile: settings.TRUSTED_DOCUMENTS ? resolve(settings.TRUSTED_DOCUMENTS) : null,
    logLevel: settings.LOG_LEVEL ?? 'info',
  }
}

/** The address of this server: its own name too. */
export function publicUrlOf(settings: Settings): string {
  return settings.PUBLIC_URL ?? `http://localhost:${portOf(settings)}`
}

function isProduction(settings: Settings): boolean {
  return settings.NODE_ENV === 'production'
}

function serverOf(settings: Settings): ServerConfiguration {
  const publicUrl = publicUrlOf(settings)
  const appUrl = settings.APP_URL ?? publicUrl
  return {
    host: settings.HOST ?? (isProduction(settings) ? '0.0.0.0' : '127.0.0.1'),
    port: portOf(settings),
    publicUrl,
    appUrl,
    origins: originsOf(publicUrl, appUrl, settings),
    cookieSameSite: settings.COOKIE_SAME_SITE ?? 'lax',
    trustedProxies: settings.TRUSTED_PROXIES ?? [],
    maxConnections: settings.MAX_CONNECTIONS ?? 5000,
  }
}

function pagesOf(settings: Settings): PagesConfiguration {
  return {
    served: (settings.ACCOUNT_PAGES ?? (settings.TRUSTED_DOCUMENTS ? 'off' : 'on')) === 'on',
    appName: appNameOf(settings),
    color: settings.APP_COLOR ?? null,
    logoFile: settings.APP_LOGO === undefined ? null : resolve(settings.APP_LOGO),
    textsFile: settings.APP_TEXTS === undefined ? null : resolve(settings.APP_TEXTS),
  }
}

function accountsOf(settings: Settings): AccountsConfiguration {
  return {
    registrationOpen: settings.REGISTRATION !== 'closed',
    confirmationRequired: settings.EMAIL_CONFIRMATION !== 'optional',
    privacy: settings.ACCOUNT_PRIVACY ?? 'hide',
    passwordMinLength: settings.PASSWORD_MIN_LENGTH ?? 8,
    passwordMinStrength: settings.PASSWORD_MIN_STRENGTH ?? 3,
    impersonationMail: settings.IMPERSONATION_MAIL !== 'off',
  }
}

function sessionsOf(settings: Settings): SessionsConfiguration {
  return {
    accessTokenTtlSeconds: settings.ACCESS_TOKEN_TTL ?? 10 * 60,
    refreshTokenTtlSeconds: settings.REFRESH_TOKEN_TTL ?? 90 * 86_400,
    idleTtlSeconds: settings.SESSION_IDLE_TTL ?? DEFAULT_IDLE_SECONDS,
    audiences: settings.AUDIENCES ?? [],
  }
}

function portOf(settings: Settings): number {
  return settings.PORT ?? 4000
}

function originsOf(publicUrl: string, appUrl: string, settings: Settings): string[] {
  const url = new URL(publicUrl)
  // A developer may open the Sandbox by any of this machine's names.
  const aliases =
    isProduction(settings) || !isLoopback(publicUrl)
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
