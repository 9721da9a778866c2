import { ALLOWANCES } from '../../src/throttling/allowances.ts'
import type { TestApp } from './app.ts'
import { OLD_HASH } from './imports.ts'
import { newLoginMail } from './login-codes.ts'
import { askForReset } from './passwords.ts'
import { newAddress, newPerson } from './people.ts'
import { newRegistration } from './registrations.ts'
import { failLogins } from './sessions.ts'
import { changeStoredUser } from './stored-users.ts'

/** The address of each kind of account that a stranger may not tell from none. */
export async function addressesOfStates(app: TestApp): Promise<Readonly<Record<string, string>>> {
  const person = async () => (await newPerson(app)).email
  const changed = async (change: Parameters<typeof changeStoredUser>[2]) => {
    const email = await person()
    await changeStoredUser(app, email, change)
    return email
  }
  return {
    unknown: newAddress(),
    active: await person(),
    'waiting for its confirmation': (await newRegistration(app)).email,
    suspended: await changed({ status: 'SUSPENDED' }),
    'without a password': await changed({ passwordHash: null }),
    'with an imported hash': await changed({ passwordHash: `imported:${OLD_HASH}` }),
    'with a username': await changed({ username: 'Ada', usernameKey: `ada${Date.now()}` }),
    'in use and under attack': await newBusyAccount(app),
  }
}

/** An account whose owner asks for mails, and whose password others guess. */
async function newBusyAccount(app: TestApp): Promise<string> {
  const { email } = await newPerson(app)
  await failLogins(app, 5, email)
  for (let times = 0; times < 5; times += 1) {
    await askForReset(app, email)
    await newLoginMail(app, email)
  }
  return email
}

/** Uses up everything that strangers may try on an account in the next hours. */
export async function useUpTries({ app, clock }: TestApp, emailKey: string): Promise<void> {
  const { key } = ALLOWANCES.loginForIdentifier(emailKey)
  const full_at = clock.now().getTime() + 86_400_000
  await app.database.queries.insertInto('throttles').values({ key, full_at }).execute()
}
