import type { TestApp } from './app.ts'
import type { Answer, SendOptions } from './http.ts'
import { Login } from './operations.ts'
import type { Person } from './people.ts'
import { loginInput } from './sessions.ts'

/** The names of the cookies where PUBLIC_URL is http on this machine. */
export const SESSION = 'authograph'
export const DEVICE = 'authograph-device'

/** A cookie as an answer sets it. */
export interface SetCookie {
  readonly value: string
  /** In lower case, without the value: `{ httponly: '', path: '/' }`. */
  readonly attributes: Readonly<Record<string, string>>
}

/** The cookies that an answer sets, by name. */
export function cookiesOf(answer: Answer<unknown>): Readonly<Record<string, SetCookie>> {
  return Object.fromEntries(
    answer.headers.getSetCookie().map((line) => {
      const [first = '', ...rest] = line.split(/; */)
      const attributes = rest.map((part) => split(part)).map(([key, v]) => [key.toLowerCase(), v])
      const [name, value] = split(first)
      return [name, { value, attributes: Object.fromEntries(attributes) }]
    }),
  )
}

/** What a browser sends from a page of `origin` that holds these cookies. */
export function fromPage(
  origin: string | null,
  cookies: Readonly<Record<string, string>>,
): SendOptions {
  const cookie = Object.entries(cookies)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ')
  return { headers: { cookie, ...(origin === null ? {} : { origin }) } }
}

/** Logs in with cookies. @returns the answer and what it set */
export async function logInByCookie(
  app: TestApp,
  person: Pick<Person, 'email' | 'password'>,
  options?: SendOptions,
) {
  const input = { ...loginInput(person), transport: 'COOKIE' as const }
  const answer = await app.send(Login, { input }, options)
  const cookies = cookiesOf(answer)
  const session = cookies[SESSION]?.value ?? ''
  return { answer, session, device: cookies[DEVICE]?.value ?? '' }
}

function split(pair: string): [string, string] {
  const at = pair.indexOf('=')
  return at === -1 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)]
}
