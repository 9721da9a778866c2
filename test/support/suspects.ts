import type { TestApp } from './app.ts'
import type { CaptchaProvider } from './captcha-provider.ts'
import { expectOutcome, newPerson, type Person } from './people.ts'
import { failLogins, loginInput, tryLogin } from './sessions.ts'

/** The throttles as operators have them, behind a proxy that names the client's address. */
export const THROTTLED = { THROTTLE_SCALE: '1', TRUSTED_PROXIES: '127.0.0.1' }

/** What goes with a request from one network. */
export type Network = ReturnType<typeof from>

/** Somebody whose network has tried five wrong passwords. */
export async function newSuspect(app: TestApp) {
  const person = await newPerson(app)
  const network = newNetwork()
  await failLogins(app, 5, person.email, network)
  return { person, network }
}

/** Tries wrong passwords, each with a task that was solved. */
export async function failWithCaptcha(
  app: TestApp,
  provider: CaptchaProvider,
  { person, network }: { readonly person: Person; readonly network: Network },
  times: number,
): Promise<void> {
  for (let tries = 0; tries < times; tries += 1) {
    const captchaResponse = provider.solve()
    const input = { ...loginInput(person), password: 'wrong', captchaResponse }
    expectOutcome(await tryLogin(app, input, network), 'InvalidCredentialsError')
  }
}

let networks = 0

/** A network that nobody else in the run has. */
export function newNetwork(): Network {
  networks += 1
  return from(`2001:db8:${networks.toString(16)}::1`)
}

/** A request from an address. */
export function from(address: string) {
  return { headers: { 'x-forwarded-for': address } }
}
