import { expect, it } from 'vitest'
import { ALLOWANCES } from '../../src/throttling/allowances.ts'
import { createThrottling } from '../../src/throttling/throttling.service.ts'
import { newAdministrator } from '../support/administrators.ts'
import type { TestApp } from '../support/app.ts'
import { dataOf } from '../support/http.ts'
import { Login, LoginDiagnosis } from '../support/operations.ts'
import { newAddress, newPerson, type Person, register } from '../support/people.ts'
import { changeStoredUser } from '../support/stored-users.ts'
import { onEveryStore } from '../support/stores.ts'

async function diagnose(app: TestApp, viewer: Person, identifier: string) {
  return dataOf(await app.send(LoginDiagnosis, { identifier }, viewer)).loginDiagnosis
}

onEveryStore('the diagnosis of a login', (app) => {
  it('is for administrators only', async () => {
    const person = await newPerson(app)
    const refused = await app.send(LoginDiagnosis, { identifier: person.email }, person)
    expect(refused.errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' })
  })

  it('finds nothing where nothing stands in the way, and shows the mails', async () => {
    const administrator = await newAdministrator(app)
    const person = await newPerson(app)
    const found = await diagnose(app, administrator, person.email.toUpperCase())
    expect(found).toMatchObject({
      identifier: person.email.toUpperCase(),
      canLogIn: true,
      obstacles: [],
      throttledUntil: null,
      user: { email: person.email },
    })
    expect(found.recentDeliveries).toMatchObject([
      { to: person.email, template: 'confirm-email', status: 'SENT' },
    ])
  })

  it('tells an unknown address from one that waits for its confirmation', async () => {
    const administrator = await newAdministrator(app)
    const email = newAddress()
    const unknown = await diagnose(app, administrator, email)
    expect(unknown).toMatchObject({
      canLogIn: false,
      obstacles: ['UNKNOWN_IDENTIFIER'],
      user: null,
    })
    await register(app, email)
    const waiting = await diagnose(app, administrator, email)
    expect(waiting.obstacles).toEqual(['UNKNOWN_IDENTIFIER', 'REGISTRATION_UNCONFIRMED'])
  })

  it('names a suspension and a missing password', async () => {
    const administrator = await newAdministrator(app)
    const person = await newPerson(app)
    await changeStoredUser(app, person.email, { status: 'SUSPENDED', passwordHash: null })
    const { canLogIn, obstacles } = await diagnose(app, administrator, person.email)
    expect(canLogIn).toBe(false)
    expect(obstacles).toEqual(['SUSPENDED', 'NO_PASSWORD'])
  })
})

onEveryStore(
  'the diagnosis of a login that was tried too often',
  (app) => {
    it('says until when it is not let pass', async () => {
      const administrator = await newAdministrator(app)
      const { email } = await newPerson(app)
      let refused: string | undefined
      for (let tries = 0; tries < 200 && refused === undefined; tries += 1) {
        const headers = { 'x-forwarded-for': `192.0.2.${tries % 250}` }
        const input = { identifier: email, password: 'not the one' }
        const { login } = dataOf(await app.send(Login, { input }, { headers }))
        if (login.__typename === 'TooManyRequestsError') refused = login.retryAt
      }
      const { obstacles, throttledUntil } = await diagnose(app, administrator, email)
      expect(obstacles).toEqual(['THROTTLED'])
      expect(throttledUntil).toBe(refused)
    })

    it('says so too where it is the many right tries of a client that logs in without end', async () => {
      const administrator = await newAdministrator(app)
      const { email } = await newPerson(app)
      const throttling = createThrottling(app.app.database, app.clock, 1)
      const logins = ALLOWANCES.logins('identifier', email)
      while ((await throttling.take([logins])) === null);
      const { canLogIn, throttledUntil } = await diagnose(app, administrator, email)
      expect(canLogIn).toBe(false)
      expect(Date.parse(throttledUntil ?? '')).toBe(app.clock.now().getTime() + 10_000)
    })
  },
  { THROTTLE_SCALE: '1', TRUSTED_PROXIES: '127.0.0.1' },
)
