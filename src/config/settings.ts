import { z } from 'zod'
import { contrastWithWhite, HEX_COLOR, LEAST_CONTRAST } from './color.ts'
import { isContentEndpoint, isModelName } from './hygraph.ts'
import {
  databaseUrl,
  duration,
  integer,
  list,
  networkOfProxies,
  oneOf,
  origin,
  positive,
  webUrl,
} from './setting-values.ts'

const LOOPBACK_HOST = /^(localhost|127(\.\d+){3}|\[::1\])$/

/** Whether a URL leads to this machine itself. */
export function isLoopback(url: string): boolean {
  return LOOPBACK_HOST.test(new URL(url).hostname)
}

/** A random text of 32 characters or more has as many, also in hexadecimal; a word that is repeated has not. */
const LEAST_DIFFERENT_CHARACTERS = 8

const SECRET_PROBLEM =
  'must have at least 32 characters each; make one with: openssl rand -base64 48'
const WEBHOOK_SECRET_PROBLEM =
  'must be what Resend shows as the signing secret of the webhook; it begins with whsec_'

/** Every environment variable that the server reads, in the order of its documentation, with default and meaning. */
export const environmentSchema = z.object({
  PORT: setting(integer(0, 65535), '4000', 'The port to listen on.'),
  HOST: setting(z.string().min(1), '127.0.0.1; 0.0.0.0 in production', 'The address to listen on.'),
  PUBLIC_URL: setting(
    origin,
    'http://localhost:PORT',
    'The origin under which clients reach the server; the issuer of its tokens. Required in production.',
  ),
  APP_URL: setting(
    webUrl,
    'PUBLIC_URL',
    'Where the pages are that mailed links lead to, for example `<APP_URL>/confirm-email#token=…`.',
  ),
  ACCOUNT_PAGES: setting(
    oneOf(['on', 'off']),
    'on; off with TRUSTED_DOCUMENTS',
    'Whether the server has pages of its own for people: to register, to log in, for their account and for administrators.',
  ),
  APP_NAME: setting(
    z
      .string()
      .max(60, 'must have at most 60 characters')
      .regex(/^[^\p{Cc}\u2028\u2029<>]+$/u, 'must be plain text on one line'),
    'the name in EMAIL_FROM',
    'What mails and pages call your application.',
  ),
  APP_COLOR: setting(
    z
      .string()
      .regex(HEX_COLOR, 'must be a colour such as #4350d6')
      .refine(
        (value) => !HEX_COLOR.test(value) || contrastWithWhite(value) >= LEAST_CONTRAST,
        'must be darker: white text on it has to stand out by 4.5 to 1 (WCAG 2.2, 1.4.3)',
      )
      .transform((value) => value.toLowerCase()),
    '#4350d6',
    'The colour of buttons and links on the pages. In the dark they have a lighter shade of it.',
  ),
  APP_LOGO: setting(
    z.string().regex(/\.(svg|png|webp)$/i, 'must be a file whose name ends in .svg, .png or .webp'),
    '',
    'A file with a logo, which the pages show before the name: square, at most 100 KB.',
  ),
  APP_TEXTS: setting(
    z.string().regex(/\.json$/i, 'must be a file whose name ends in .json'),
    '',
    'A JSON file with your own words for any text of the pages, by language and key: see [the guide](../guides/account-pages.md#say-it-in-your-words).',
  ),
  NODE_ENV: setting(
    z.string(),
    '',
    '`production` makes the server strict: it refuses an unsafe configuration, and shows neither Apollo Sandbox nor the development mailbox.',
  ),
  AUDIENCES: setting(
    list,
    '',
    'Your other services that clients may ask access tokens for (`issueAccessToken`), separated by commas: each by the one name that it takes for its own, such as https://orders.example.com.',
  ),
  DATA_DIR: setting(
    z.string().min(1),
    './data',
    'Where the SQLite file, the generated secret and the mailbox are kept.',
  ),
  DATABASE_URL: setting(
    databaseUrl,
    'sqlite:DATA_DIR/authograph.db',
    '`sqlite:<file>` or `postgres://user:password@host/database`.',
  ),
  AUTHOGRAPH_SECRET: setting(
    list.pipe(
      z
        .array(
          z
            .string()
            .min(32, { error: SECRET_PROBLEM, abort: true })
            .refine(isVaried, 'must be random; make one with: openssl rand -base64 48'),
        )
        .min(1, SECRET_PROBLEM),
    ),
    'made once and kept in DATA_DIR/secret',
    'What every token and key is derived from. May be a list, newest first. Required in production.',
  ),
  USER_STORE: setting(
    oneOf(['sql', 'hygraph']),
    'sql',
    'Where users live: in the database, or in the headless CMS Hygraph. Everything else is in the database in either case.',
  ),
  HYGRAPH_ENDPOINT: setting(
    z
      .string()
      .refine(
        isContentEndpoint,
        'must be the URL of the Content API, such as https://api-eu-central-1.hygraph.com/v2/<project>/master',
      ),
    '',
    'The URL of the Content API of a Hygraph project. Required for USER_STORE=hygraph.',
  ),
  HYGRAPH_TOKEN: setting(
    z.string().regex(/^\S+$/, 'must not have spaces in it'),
    '',
    'A Permanent Auth Token of the project. Required for USER_STORE=hygraph.',
  ),
  HYGRAPH_MODEL: setting(
    z
      .string()
      .refine(
        isModelName,
        "must be the API ID of a model, such as AuthUser, and none of Hygraph's own",
      ),
    'AuthUser',
    'The API ID of the model that keeps the users.',
  ),
  HYGRAPH_MANAGEMENT_URL: setting(
    webUrl,
    'found from HYGRAPH_ENDPOINT',
    'Where the Management API is that `authograph hygraph setup` speaks with.',
  ),
  HYGRAPH_REQUESTS_PER_SECOND: setting(
    integer(1, 10_000),
    '5',
    "How many requests a second this server may send to Hygraph: your plan's limit, shared among all servers on the project.",
  ),
  EMAIL_TRANSPORT: setting(
    oneOf(['mailbox', 'smtp', 'resend']),
    'mailbox',
    'How mails go out. `mailbox` keeps them in DATA_DIR/mailbox, to try things out.',
  ),
  EMAIL_FROM: setting(
    z
      .string()
      .regex(
        /^[^\r\n<>]*<[^\s<>@]+@[^\s<>@]+>$|^[^\s<>@]+@[^\s<>@]+$/,
        'must be an address or `Name <address>`',
      ),
    'Authograph <no-reply@localhost>',
    'The sender of mails. Its name is how the mails call your application. Required for smtp and resend.',
  ),
  SMTP_URL: setting(
    z.string().regex(/^smtps?:\/\/\S+$/, 'must begin with smtp:// or smtps://'),
    '',
    '`smtp://user:password@host:587` or `smtps://…`. Required for smtp.',
  ),
  RESEND_API_KEY: setting(z.string().min(1), '', 'The API key. Required for resend.'),
  RESEND_BASE_URL: setting(webUrl, 'https://api.resend.com', 'Where the Resend API is.'),
  RESEND_WEBHOOK_SECRET: setting(
    // 24 bytes each: with a key that can be guessed anyone could keep mails from people.
    list.pipe(
      z
        .array(z.string().regex(/^whsec_[A-Za-z0-9+/]{32,}={0,2}$/, WEBHOOK_SECRET_PROBLEM))
        .min(1, WEBHOOK_SECRET_PROBLEM),
    ),
    '',
    'The signing secret of the webhook that Resend calls at `PUBLIC_URL/webhooks/resend`. Without it that path does not exist. May be a list, while the secret is changed.',
  ),
  REGISTRATION: setting(
    oneOf(['open', 'closed']),
    'open',
    'Whether people can register themselves.',
  ),
  EMAIL_CONFIRMATION: setting(
    oneOf(['required', 'optional']),
    'required',
    '`required`: the account comes into being when its address is confirmed. `optional`: at once; needs ACCOUNT_PRIVACY=reveal.',
  ),
  ACCOUNT_PRIVACY: setting(
    oneOf(['hide', 'reveal']),
    'hide',
    '`hide`: no answer and no response time tells whether an address has an account. `reveal`: answers say so.',
  ),
  PASSWORD_MIN_LENGTH: setting(
    integer(8, 64),
    '8',
    'The least number of Unicode code points. NIST SP 800-63B-4 asks for 15 where a password is the only factor.',
  ),
  PASSWORD_MIN_STRENGTH: setting(
    integer(0, 4),
    '3',
    'The least strength, from 0 to 4, as zxcvbn estimates it.',
  ),
  BREACHED_PASSWORDS: setting(
    oneOf(['offline', 'hibp']),
    'offline',
    'Where new passwords are looked up. `offline`: in a list of common ones that comes with the server. `hibp`: also in Pwned Passwords of Have I Been Pwned, which learns the first five digits of a hash and nothing else.',
  ),
  BREACHED_PASSWORDS_URL: setting(
    webUrl,
    'https://api.pwnedpasswords.com',
    'Where the API of Pwned Passwords is, or one of your own with the same form.',
  ),
  BREACHED_PASSWORDS_ON_OUTAGE: setting(
    oneOf(['allow', 'refuse']),
    'allow',
    'What happens while Pwned Passwords does not answer. `allow`: new passwords are taken as with `offline`. `refuse`: they are not, with UNAVAILABLE. Logins never ask.',
  ),
  CAPTCHA: setting(
    oneOf(['off', 'turnstile', 'hcaptcha']),
    'off',
    'Whose CAPTCHA a source that looks automated is asked for: Cloudflare Turnstile or hCaptcha.',
  ),
  CAPTCHA_SITE_KEY: setting(
    z.string().regex(/^\S+$/, 'must not have spaces in it'),
    '',
    'The public key of the widget. Required with a CAPTCHA.',
  ),
  CAPTCHA_SECRET: setting(
    z.string().regex(/^\S+$/, 'must not have spaces in it'),
    '',
    'The secret key of the widget. Required with a CAPTCHA.',
  ),
  CAPTCHA_URL: setting(
    webUrl,
    "the provider's",
    'What `/siteverify` is appended to, for example https://api.hcaptcha.com.',
  ),
  CAPTCHA_HOSTNAMES: setting(
    list.pipe(
      z.array(
        z
          .string()
          .toLowerCase()
          .regex(/^[^\s/:]+$/, 'must be host names such as app.example.com, without a port'),
      ),
    ),
    'the hosts of PUBLIC_URL, APP_URL and CORS_ORIGINS',
    'The hosts whose pages may show the widget, separated by commas: a CAPTCHA that was solved on another one is worth nothing.',
  ),
  CAPTCHA_ON_OUTAGE: setting(
    oneOf(['allow', 'refuse']),
    'allow',
    'What happens to those who are asked while the provider does not answer. `allow`: they go on under the throttles. `refuse`: they are answered UNAVAILABLE.',
  ),
  ACCESS_TOKEN_TTL: setting(
    duration,
    '10m',
    'How long an access token is valid. Other services accept it this long after its session has ended.',
  ),
  REFRESH_TOKEN_TTL: setting(
    duration,
    '90d',
    'The greatest age of a session, in either transport.',
  ),
  SESSION_IDLE_TTL: setting(
    duration,
    '14d',
    'How long a session lives without being used, in either transport.',
  ),
  CORS_ORIGINS: setting(
    list.pipe(z.array(origin)),
    '',
    'Further origins whose pages may call the server with cookies, separated by commas. Those of PUBLIC_URL and APP_URL always may.',
  ),
  COOKIE_SAME_SITE: setting(
    z
      .string()
      .toLowerCase()
      .pipe(oneOf(['lax', 'none', 'strict'])),
    'lax',
    '`none` for front ends on another site (needs https).',
  ),
  TRUSTED_PROXIES: setting(
    list.pipe(z.array(networkOfProxies)),
    '',
    'Addresses or networks of your proxies, separated by commas; only their X-Forwarded-For is believed.',
  ),
  MAX_CONNECTIONS: setting(
    integer(10, 1_000_000),
    '5000',
    'How many connections may be open at once; further ones are closed. A proxy in front should open fewer.',
  ),
  THROTTLE_SCALE: setting(
    positive(1_000_000),
    '1',
    'Multiplies every allowance of the throttles, for benchmarks and load tests. Tries per code are not scaled.',
  ),
  TRUSTED_DOCUMENTS: setting(
    z.string().min(1),
    '',
    'The manifest of your operations, a JSON file. With it the server runs them and nothing else: see [the guide](../guides/trusted-documents.md).',
  ),
  IMPERSONATION_MAIL: setting(
    oneOf(['on', 'off']),
    'on',
    'Whether a person is told by mail when an administrator begins a session as that person.',
  ),
  AUDIT_RETENTION: setting(
    duration,
    '400d',
    'How long audit events are kept. Events that are older are removed with the batch that they were sealed in.',
  ),
  LOG_LEVEL: setting(
    oneOf(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']),
    'info',
    'How much is logged.',
  ),
})

/** The values of the environment; undefined where a variable is not set. */
export type Settings = z.output<typeof environmentSchema>

function isVaried(secret: string): boolean {
  return new Set(secret).size >= LEAST_DIFFERENT_CHARACTERS
}

function setting<Schema extends z.ZodType>(schema: Schema, fallback: string, meaning: string) {
  return schema.optional().meta({ fallback, meaning })
}
