import { describe, expect, it } from 'vitest'
import { sendOperation } from '../support/http.ts'
import { useTwoNodes } from '../support/nodes.ts'
import { expectOutcome, newAddress, newPerson } from '../support/people.ts'
import { activityOf, failLogins, loginInput, tryLogin, whoIs } from '../support/sessions.ts'
import { onEveryStore } from '../support/stores.ts'

/** The throttles as operators have them, behind a proxy that names the client's address. */
const SETTINGS = { THROTTLE_SCALE: '1', TRUSTED_PROXIES: '127.0.0.1' }

onEveryStore(
  'throttles of login',
  (app) => {
    it('lets one network try ten passwords of one account, and then one a minute', async () => {
      const person = await newPerson(app)
      const network = from('198.51.100.1')
      expect(tally(await failLogins(app, 12, person.email, network))).toEqual({
        InvalidCredentialsError: 10,
        TooManyRequestsError: 2,
      })
      const refused = await tryLogin(app, loginInput(person), network)
      const { retryAt } = expectOutcome(refused, 'TooManyRequestsError')
      expect(secondsUntil(retryAt)).toBe(60)
      await app.advanceSeconds(59)
      expectOutcome(await tryLogin(app, loginInput(person), network), 'TooManyRequestsError')
      await app.advanceSeconds(1)
      expectOutcome(await tryLogin(app, loginInput(person), network), 'LoginSuccess')
    })

    it('lets many networks try fifty passwords of one account [R18]', async () => {
      const person = await newPerson(app)
      for (let host = 10; host < 15; host += 1) {
        const outcomes = await failLogins(app, 10, person.email, from(`198.51.100.${host}`))
        expect(tally(outcomes)).toEqual({ InvalidCredentialsError: 10 })
      }
      const elsewhere = from('198.51.100.15')
      const refused = await tryLogin(app, loginInput(person), elsewhere)
      const { retryAt } = expectOutcome(refused, 'TooManyRequestsError')
      expect(secondsUntil(retryAt)).toBe(15 * 60)
      await app.advanceSeconds(15 * 60)
      expectOutcome(await tryLogin(app, loginInput(person), elsewhere), 'LoginSuccess')
    })

    it('lets one network try a hundred accounts, and names the moment when all its limits are over', async () => {
      const person = await newPerson(app)
      const network = from('198.51.100.20')
      await failLogins(app, 10, person.email, network)
      const others = await failLogins(app, 95, () => newAddress(), network)
      expect(tally(others)).toEqual({ InvalidCredentialsError: 90, TooManyRequestsError: 5 })
      const other = await tryLogin(app, { identifier: newAddress(), password: 'x' }, network)
      expect(secondsUntil(expectOutcome(other, 'TooManyRequestsError').retryAt)).toBe(5)
      // This pair of network and account is over its own limit too, which lasts longer.
      const same = await tryLogin(app, loginInput(person), network)
      const { retryAt } = expectOutcome(same, 'TooManyRequestsError')
      await app.advanceSeconds(secondsUntil(retryAt))
      expectOutcome(await tryLogin(app, loginInput(person), network), 'LoginSuccess')
      expectOutcome(await tryLogin(app, loginInput(person), from('198.51.100.21')), 'LoginSuccess')
    })

    it('treats addresses without an account alike', async () => {
      const network = from('198.51.100.30')
      const identifier = newAddress()
      expect(tally(await failLogins(app, 12, identifier, network))).toEqual({
        InvalidCredentialsError: 10,
        TooManyRequestsError: 2,
      })
    })

    it('counts every spelling of an address as one', async () => {
      const local = newAddress().split('@')[0] ?? ''
      const spellings = [
        `${local}@bücher.example`,
        `${local.toUpperCase()}@Bücher.EXAMPLE`,
        ` ${local}@xn--bcher-kva.example`,
      ]
      const network = from('198.51.100.31')
      const outcomes = await failLogins(app, 12, (index) => spellings[index % 3] ?? '', network)
      expect(tally(outcomes)).toEqual({ InvalidCredentialsError: 10, TooManyRequestsError: 2 })
    })

    it('counts the addresses of one IPv6 subscriber as one network [R22]', async () => {
      const identifier = newAddress()
      const inside = (index: number) => from(`2001:db8:1:2:${index.toString(16)}::${index}`)
      for (let index = 1; index <= 10; index += 1) {
        await failLogins(app, 1, identifier, inside(index))
      }
      expect(await failLogins(app, 1, identifier, inside(11))).toEqual(['TooManyRequestsError'])
      expect(await failLogins(app, 1, identifier, from('2001:db8:1:3::1'))).toEqual([
        'InvalidCredentialsError',
      ])
    })

    it.each(['::ffff:203.0.113.9', '::FFFF:203.0.113.9', '::ffff:cb00:7109'])(
      'takes the IPv4 address out of %s [R22]',
      async (mapped) => {
        const identifier = newAddress()
        await failLogins(app, 10, identifier, from(mapped))
        expect(await failLogins(app, 1, identifier, from('203.0.113.9'))).toEqual([
          'TooManyRequestsError',
        ])
        expect(await failLogins(app, 1, identifier, from('::ffff:203.0.113.10'))).toEqual([
          'InvalidCredentialsError',
        ])
      },
    )

    it('believes the nearest address that is not a trusted proxy [R22]', async () => {
      const identifier = newAddress()
      const behind = (index: number) => from(`10.0.0.${index}, 203.0.113.50`)
      for (let index = 1; index <= 10; index += 1) {
        await failLogins(app, 1, identifier, behind(index))
      }
      expect(await failLogins(app, 1, identifier, behind(11))).toEqual(['TooManyRequestsError'])
    })

    it.each([
      ['IPv4', (port: number) => `203.0.113.60:${port}`],
      ['IPv6', (port: number) => `[2001:db8:60::1]:${port}`],
    ])('minds no port that a proxy puts behind an %s address', async (_family, withPort) => {
      const identifier = newAddress()
      for (let port = 5001; port <= 5010; port += 1) {
        await failLogins(app, 1, identifier, from(withPort(port)))
      }
      expect(await failLogins(app, 1, identifier, from(withPort(5011)))).toEqual([
        'TooManyRequestsError',
      ])
    })

    it('gives a success its unit back', async () => {
      const person = await newPerson(app)
      const network = from('198.51.100.40')
      for (let times = 0; times < 15; times += 1) {
        expectOutcome(await tryLogin(app, loginInput(person), network), 'LoginSuccess')
      }
      expect(tally(await failLogins(app, 11, person.email, network))).toEqual({
        InvalidCredentialsError: 10,
        TooManyRequestsError: 1,
      })
    })

    it('lets an account be logged in to 300 times, and then once in ten seconds', async () => {
      const person = await newPerson(app)
      const input = { ...loginInput(person), deviceToken: person.deviceToken }
      const logInTimes = async (times: number) => {
        const outcomes: string[] = []
        for (let time = 0; time < times; time += 1)
          outcomes.push((await tryLogin(app, input, from('198.51.100.81'))).__typename)
        return tally(outcomes)
      }
      expect(await logInTimes(301)).toEqual({ LoginSuccess: 300, TooManyRequestsError: 1 })
      await app.advanceSeconds(10)
      expect(await logInTimes(2)).toEqual({ LoginSuccess: 1, TooManyRequestsError: 1 })
    })

    it('does none of a hundred logins that come in one document [R21 R79 CVE-2026-35401]', async () => {
      const person = await newPerson(app)
      const fields = Array.from(
        { length: 100 },
        (_, index) =>
          `l${index}: login(input: { identifier: "${person.email}", password: "wrong ${index}" }) { __typename }`,
      )
      const answer = await sendOperation(
        `${app.url}/graphql`,
        `mutation { ${fields.join('\n')} }`,
        undefined,
        from('198.51.100.50'),
      )
      expect(answer.data).toBeUndefined()
      expect(answer.errors[0]?.extensions.code).toBe('DOCUMENT_TOO_COSTLY')
      expect(await activityOf(app, person)).not.toContain('LOGIN_FAILED')
    })

    /** Whole seconds from now. */
    const secondsUntil = (instant: string) =>
      (new Date(instant).getTime() - app.clock.now().getTime()) / 1000
  },
  SETTINGS,
)

onEveryStore(
  'throttles of login without a trusted proxy',
  (app) => {
    it('do not believe X-Forwarded-For [R22]', async () => {
      const identifier = newAddress()
      const outcomes: string[] = []
      for (let host = 1; host <= 12; host += 1) {
        const headers = { ...from(`198.51.100.${host}`).headers, forwarded: `for=192.0.2.${host}` }
        outcomes.push(...(await failLogins(app, 1, identifier, { headers })))
      }
      expect(tally(outcomes)).toEqual({ InvalidCredentialsError: 10, TooManyRequestsError: 2 })
    })
  },
  { THROTTLE_SCALE: '1' },
)

describe('throttles of login on two servers, on PostgreSQL', () => {
  const nodes = useTwoNodes(SETTINGS)

  it('verify no more than one allowance of three hundred tries at once [R20]', async () => {
    const [first, second] = nodes()
    const person = await newPerson(first)
    const input = { identifier: person.email, password: 'not the password' }
    await Promise.allSettled(
      Array.from({ length: 300 }, (_, index) =>
        tryLogin(index % 2 === 0 ? first : second, input, from('198.51.100.60')),
      ),
    )
    const failures = (await activityOf(first, person)).filter((type) => type === 'LOGIN_FAILED')
    expect(failures.length).toBeGreaterThan(0)
    expect(failures.length).toBeLessThanOrEqual(10)
    const refused = await tryLogin(second, loginInput(person), from('198.51.100.60'))
    expectOutcome(refused, 'TooManyRequestsError')
  })

  it('let everyone in who logs in at once with the right password', async () => {
    const [first, second] = nodes()
    const person = await newPerson(first)
    for (let round = 0; round < 10; round += 1) {
      const logins = Array.from({ length: 8 }, (_, index) =>
        tryLogin(index % 2 === 0 ? first : second, loginInput(person), from('198.51.100.61')),
      )
      for (const outcome of await Promise.all(logins)) {
        const { tokens } = expectOutcome(outcome, 'LoginSuccess')
        const accessToken = tokens?.accessToken ?? ''
        expect(await whoIs(second, { accessToken })).toBe(person.email)
      }
    }
  })
})

/** The header by which a proxy names the client's address. */
function from(address: string) {
  return { headers: { 'x-forwarded-for': address } }
}

function tally(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1
  return counts
}
