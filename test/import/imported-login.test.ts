import { hashSync } from '@node-rs/bcrypt'
import { expect, it } from 'vitest'
import { markImported } from '../../src/crypto/imported-hashes.ts'
import { isOutdated } from '../../src/crypto/password-hasher.ts'
import { QUICK_ARGON2, type TestApp } from '../support/app.ts'
import { dataOf } from '../support/http.ts'
import { Login } from '../support/operations.ts'
import { logIn, newPerson, type Person } from '../support/people.ts'
import { changeStoredUser, storedUser } from '../support/stored-users.ts'
import { onEveryStore } from '../support/stores.ts'
import { KNOWN_HASHES } from './known-hashes.ts'

/** A person whose stored hash is one that an import wrote. */
async function newImportedPerson(app: TestApp, hash: string): Promise<Person> {
  const person = await newPerson(app)
  await changeStoredUser(app, person.email, { passwordHash: markImported(hash) })
  return person
}

async function storedHash(app: TestApp, { email }: Person): Promise<string> {
  return (await storedUser(app, email)).passwordHash ?? ''
}

async function tryLogin(app: TestApp, email: string, password: string) {
  const data = dataOf(await app.send(Login, { input: { identifier: email, password } }))
  return data.login.__typename
}

onEveryStore('a login with an imported hash', (app) => {
  it.each(KNOWN_HASHES)(
    'works with $kind out of $from, once and again',
    async ({ hash, password }) => {
      const { email } = await newImportedPerson(app, hash)
      expect(await tryLogin(app, email, `${password}!`)).toBe('InvalidCredentialsError')
      await logIn(app, { email, password })
      await logIn(app, { email, password })
      expect(await tryLogin(app, email, `${password}!`)).toBe('InvalidCredentialsError')
    },
  )

  it('puts a hash of ours in place of the imported one [R9]', async () => {
    const password = 'three blind mice'
    const person = await newImportedPerson(app, hashSync(password, 4))
    expect(await tryLogin(app, person.email, 'wrong')).toBe('InvalidCredentialsError')
    expect(await storedHash(app, person)).toMatch(/^imported:\$2[by]\$04\$/)
    await logIn(app, { email: person.email, password })
    expect(await storedHash(app, person)).toMatch(/^\$argon2id\$/)
    expect(isOutdated(await storedHash(app, person), QUICK_ARGON2)).toBe(false)
  })

  it('lets a password be typed in another form after the first login, as passwords here can', async () => {
    const decomposed = 'cafe\u0301 au lait'
    const { email } = await newImportedPerson(app, hashSync(decomposed, 4))
    expect(await tryLogin(app, email, decomposed.normalize('NFC'))).toBe('InvalidCredentialsError')
    await logIn(app, { email, password: decomposed })
    await logIn(app, { email, password: decomposed.normalize('NFC') })
  })

  it('fails, and breaks nothing, when the stored hash is no hash', async () => {
    for (const hash of ['', '$2b$31$', '$argon2id$', 'nothing', 'imported:']) {
      const { email } = await newImportedPerson(app, hash)
      expect(await tryLogin(app, email, 'three blind mice')).toBe('InvalidCredentialsError')
    }
  })
})
