import { describe, expect, it } from 'vitest'
import { useApp } from '../support/app.ts'
import { countHashes } from '../support/hash-counter.ts'
import { expectOutcome, logIn, newPerson } from '../support/people.ts'
import { failLogins, tryLogin } from '../support/sessions.ts'
import { SQLITE } from '../support/stores.ts'

describe('whoever guesses the password of one account', () => {
  const app = useApp(SQLITE, { THROTTLE_SCALE: '1', TRUSTED_PROXIES: '127.0.0.1' })

  it('has fewer than a hundred tries from all over the world, and then none is verified [R18]', async () => {
    const { email } = await newPerson(app)
    const outcomes: string[] = []
    const hashes = await countHashes(async () => {
      for (let network = 1; network <= 12; network += 1) {
        const headers = { 'x-forwarded-for': `198.51.${network}.1` }
        outcomes.push(...(await failLogins(app, 10, email, { headers })))
      }
    })
    const verified = outcomes.filter((name) => name === 'InvalidCredentialsError').length
    expect(outcomes).toHaveLength(120)
    expect(verified).toBeLessThanOrEqual(100)
    expect(hashes).toBe(verified)
  })

  it('is told to the owner who succeeds: from a new device, after failures [R25]', async () => {
    const person = await newPerson(app)
    await failLogins(app, 5, person.email, { headers: { 'x-forwarded-for': '203.0.113.1' } })
    const before = (await app.mailsTo(person.email)).length
    const headers = { 'x-forwarded-for': '203.0.113.2', 'user-agent': 'curl/8' }
    await logIn(app, person, { headers })
    const mails = await app.mailsTo(person.email)
    expect(mails).toHaveLength(before + 1)
    expect(mails[0]?.text).toContain('203.0.113.2')
  })

  it('cannot try the device token of somebody else for more tries [R19]', async () => {
    const owner = await newPerson(app)
    const other = await newPerson(app)
    const network = { headers: { 'x-forwarded-for': '203.0.113.3' } }
    await failLogins(app, 10, owner.email, network)
    for (const deviceToken of [other.deviceToken, 'made up']) {
      const input = { identifier: owner.email, password: owner.password, deviceToken }
      expectOutcome(await tryLogin(app, input, network), 'TooManyRequestsError')
    }
    const input = { identifier: owner.email, password: owner.password }
    const known = { ...input, deviceToken: owner.deviceToken }
    expectOutcome(await tryLogin(app, known, network), 'LoginSuccess')
  })
})
