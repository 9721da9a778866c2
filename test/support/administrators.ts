import type { TestApp } from './app.ts'
import { logIn, newPerson, type Person } from './people.ts'
import { changeStoredUser } from './stored-users.ts'

/** A person with the admin role and a fresh session. */
export async function newAdministrator(app: TestApp): Promise<Person> {
  const person = await newPerson(app)
  await changeStoredUser(app, person.email, { roles: ['admin'] })
  const { accessToken, refreshToken } = await logIn(app, person)
  return { ...person, accessToken, refreshToken }
}
