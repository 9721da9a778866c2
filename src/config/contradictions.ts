import { DEFAULT_IDLE_SECONDS, publicUrlOf } from './assemble.ts'
import { isLoopback, type Settings } from './settings.ts'

const LEAST_IDLE_SECONDS = 30 * 60

/** The addresses that must begin with `https://` in production, unless they lead to this machine. */
export const HTTPS_IN_PRODUCTION = [
  'PUBLIC_URL',
  'APP_URL',
  'RESEND_BASE_URL',
  'HYGRAPH_ENDPOINT',
  'HYGRAPH_MANAGEMENT_URL',
  'CAPTCHA_URL',
  'BREACHED_PASSWORDS_URL',
] as const

/** What is wrong with settings that are well-formed each by itself. Each problem begins with its variable. */
export function contradictions(settings: Settings): string[] {
  return [
    ...missingSettings(settings),
    ...conflictingSettings(settings),
    ...(settings.NODE_ENV === 'production' ? unfitForProduction(settings) : []),
  ]
}

function missingSettings(settings: Settings): string[] {
  const { EMAIL_TRANSPORT: transport = 'mailbox', CAPTCHA: captcha = 'off' } = settings
  const required = (chosen: boolean, choice: string, names: readonly (keyof Settings)[]) =>
    names
      .filter((name) => chosen && settings[name] === undefined)
      .map((name) => `${name} is required with ${choice}`)
  return [
    ...required(transport === 'smtp', 'EMAIL_TRANSPORT=smtp', ['SMTP_URL']),
    ...required(transport === 'resend', 'EMAIL_TRANSPORT=resend', ['RESEND_API_KEY']),
    ...required(transport !== 'mailbox', `EMAIL_TRANSPORT=${transport}`, ['EMAIL_FROM']),
    ...required(settings.USER_STORE === 'hygraph', 'USER_STORE=hygraph', [
      'HYGRAPH_ENDPOINT',
      'HYGRAPH_TOKEN',
    ]),
    ...required(captcha !== 'off', `CAPTCHA=${captcha}`, ['CAPTCHA_SITE_KEY', 'CAPTCHA_SECRET']),
  ]
}

function conflictingSettings(settings: Settings): string[] {
  const { SESSION_IDLE_TTL: idleSeconds = DEFAULT_IDLE_SECONDS } = settings
  const { ACCESS_TOKEN_TTL: accessSeconds = 0, AUDIENCES: audiences = [] } = settings
  return [
    ...demand(
      settings.ACCOUNT_PAGES !== 'on' || settings.TRUSTED_DOCUMENTS === undefined,
      'ACCOUNT_PAGES=on does not go with TRUSTED_DOCUMENTS: the operations of the pages are not among your published ones',
    ),
    ...demand(
      settings.EMAIL_CONFIRMATION !== 'optional' || settings.ACCOUNT_PRIVACY === 'reveal',
      'EMAIL_CONFIRMATION=optional needs ACCOUNT_PRIVACY=reveal, since it lets anyone find out which addresses have accounts',
    ),
    ...demand(
      idleSeconds >= LEAST_IDLE_SECONDS && idleSeconds > accessSeconds,
      'SESSION_IDLE_TTL must be at least 30m and longer than ACCESS_TOKEN_TTL: that is how exactly the use of a session is written down',
    ),
    ...demand(
      !audiences.includes(publicUrlOf(settings)),
      "AUDIENCES must not hold PUBLIC_URL, which is this server's own name: a token for a service is of no use here",
    ),
  ]
}

function unfitForProduction(settings: Settings): string[] {
  const { EMAIL_TRANSPORT: transport = 'mailbox' } = settings
  return [
    ...demand(
      settings.AUTHOGRAPH_SECRET !== undefined,
      'AUTHOGRAPH_SECRET is required in production; make one with: openssl rand -base64 48',
    ),
    ...demand(
      settings.PUBLIC_URL !== undefined,
      'PUBLIC_URL is required in production, for example https://auth.example.com',
    ),
    ...demand(transport !== 'mailbox', 'EMAIL_TRANSPORT must be smtp or resend in production'),
    ...HTTPS_IN_PRODUCTION.flatMap((name) =>
      demand(isFitForProduction(settings[name]), `${name} must begin with https:// in production`),
    ),
  ]
}

function isFitForProduction(url: string | undefined): boolean {
  return url === undefined || url.startsWith('https:') || isLoopback(url)
}

/** The problem, unless what is demanded holds. */
function demand(holds: boolean, problem: string): string[] {
  return holds ? [] : [problem]
}
