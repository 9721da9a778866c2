import type { LogLevel } from '../runtime/logger.ts'

/** Everything that an operator decides, checked and in the units that the code uses. */
export interface Configuration {
  readonly production: boolean
  readonly server: ServerConfiguration
  readonly dataDirectory: string
  readonly database: DatabaseConfiguration
  readonly pages: PagesConfiguration
  /** Where users live. */
  readonly userStore: 'sql' | 'hygraph'
  /** The Hygraph project that keeps users, or is prepared for them; null without an endpoint and a token. */
  readonly hygraph: HygraphConfiguration | null
  /** Newest first: the first signs and seals, all are accepted. Null: one is made once and kept in the data directory. */
  readonly secrets: readonly string[] | null
  readonly email: EmailConfiguration
  readonly accounts: AccountsConfiguration
  readonly sessions: SessionsConfiguration
  /** Who checks that a source that looks automated is a person; null asks nobody for a CAPTCHA. */
  readonly captcha: CaptchaConfiguration | null
  readonly breachedPasswords: BreachedPasswordsConfiguration
  /** Multiplies every allowance of the throttles. */
  readonly throttleScale: number
  /** How long audit events are kept. */
  readonly auditRetentionSeconds: number
  /** The manifest of the only operations that run; null where any does. */
  readonly trustedDocumentsFile: string | null
  readonly logLevel: LogLevel
}

export interface ServerConfiguration {
  readonly host: string
  readonly port: number
  /** The origin under which clients reach this server, without a trailing slash; the issuer of its tokens. */
  readonly publicUrl: string
  /** Where the pages are that mailed links lead to, without a trailing slash. */
  readonly appUrl: string
  /** Origins whose pages may use cookies and read answers; the server's own and the app's are always among them. */
  readonly origins: readonly string[]
  readonly cookieSameSite: 'lax' | 'none' | 'strict'
  /** Addresses or networks whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[]
  /** How many connections may be open at once. */
  readonly maxConnections: number
}

/** The pages for people that the server brings along. */
export interface PagesConfiguration {
  readonly served: boolean
  /** What they call the application. */
  readonly appName: string
  /** Such as `#4350d6`, in lower case and dark enough for white text; null for the pages' own. */
  readonly color: string | null
  /** The path of a file with a logo; null for none. */
  readonly logoFile: string | null
  /** The path of a file with texts in place of the pages' own; null for none. */
  readonly textsFile: string | null
}

export type DatabaseConfiguration =
  | { readonly kind: 'sqlite'; readonly file: string }
  | { readonly kind: 'postgres'; readonly url: string }

export interface HygraphConfiguration {
  /** The URL of the Content API, of its regular endpoint. */
  readonly endpoint: string
  /** Whether the URL of the high-performance endpoint was given. */
  readonly isEndpointConverted: boolean
  /** A Permanent Auth Token. */
  readonly token: string
  /** The API ID of the model. */
  readonly model: string
  /** Null: found from the endpoint. */
  readonly managementUrl: string | null
  readonly requestsPerSecond: number
}

export interface EmailConfiguration {
  readonly from: string
  /** What mails call the application. */
  readonly appName: string
  /** What Resend signs its webhooks with; any of them will do. Empty: its webhooks are not taken. */
  readonly webhookSecrets: readonly string[]
  readonly transport:
    | { readonly kind: 'mailbox' }
    | { readonly kind: 'smtp'; readonly url: string }
    | { readonly kind: 'resend'; readonly apiKey: string; readonly baseUrl: string }
}

export interface AccountsConfiguration {
  readonly registrationOpen: boolean
  readonly confirmationRequired: boolean
  /** Whether answers may tell that an address has an account. */
  readonly privacy: 'hide' | 'reveal'
  readonly passwordMinLength: number
  readonly passwordMinStrength: number
  /** Whether people are told by mail that an administrator acts as them. */
  readonly impersonationMail: boolean
}

/** The providers of CAPTCHAs, as CAPTCHA names them. */
export type CaptchaProviderName = 'turnstile' | 'hcaptcha'

export interface CaptchaConfiguration {
  readonly provider: CaptchaProviderName
  /** Public: what the widget is drawn with. */
  readonly siteKey: string
  readonly secret: string
  /** What `/siteverify` is appended to, without a trailing slash; null: the provider's own. */
  readonly baseUrl: string | null
  /** The hosts whose pages may show the widget. */
  readonly hostnames: readonly string[]
  readonly onOutage: OnOutage
}

/** What happens to a request that depends on a service elsewhere that does not answer. */
export type OnOutage = 'allow' | 'refuse'

/** How new passwords are looked up beyond the list of common ones, which is always there. */
export type BreachedPasswordsConfiguration =
  | { readonly kind: 'offline' }
  | {
      readonly kind: 'hibp'
      /** What `/range/<prefix>` is appended to, without a trailing slash. */
      readonly baseUrl: string
      readonly onOutage: OnOutage
    }

export interface SessionsConfiguration {
  readonly accessTokenTtlSeconds: number
  /** The greatest age of a session, however much it is used. */
  readonly refreshTokenTtlSeconds: number
  /** How long a session lives without being used. */
  readonly idleTtlSeconds: number
  /** Other services that there are access tokens for, each by the name that it knows itself by. */
  readonly audiences: readonly string[]
}
