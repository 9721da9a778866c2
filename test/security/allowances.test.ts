import { describe, expect, it } from 'vitest'
import { ALLOWANCES, networkOf, siteOf } from '../../src/throttling/allowances.ts'

const SECOND = 1
const MINUTE = 60
const HOUR = 3600

describe('the allowance', () => {
  it.each(Object.entries(ALLOWANCES))(
    '%s counts under its kind and a digest, which tell nobody who tried [R18]',
    (_name, allowanceFor) => {
      const { key } = allowanceFor('ada@example.com', '203.0.113.9')
      expect(key).toMatch(/^[a-z]+(-[a-z]+)*:[\w-]{22}$/)
      expect(allowanceFor('ada@example.com', '203.0.113.9').key).toBe(key)
      expect(allowanceFor('ada@example.com', '203.0.113.8').key).not.toBe(key)
      expect(allowanceFor('ada@example.com203.0.113.9').key).not.toBe(key)
    },
  )

  it('of one kind is never that of another', () => {
    const keys = Object.values(ALLOWANCES).map((allowanceFor) => allowanceFor('anybody').key)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('is scaled for load tests, but for those of codes and of notices to an owner [R23]', () => {
    const fixed = Object.entries(ALLOWANCES).filter(([, allowanceFor]) => !allowanceFor().scaled)
    expect(fixed.map(([name]) => name)).toEqual([
      'newDeviceNotice',
      'passwordNotice',
      'sessionEndedNotice',
      'wrongCodes',
    ])
  })

  it('lets nobody go on for long at more than its pace: what refills it is measured in this [R18 R23 R24]', () => {
    const paces = Object.values(ALLOWANCES).map((allowanceFor) => allowanceFor().refillSeconds)
    const seconds = [SECOND, 5 * SECOND, 10 * SECOND, 30 * SECOND]
    const minutes = [MINUTE, 10 * MINUTE, 15 * MINUTE]
    const hours = [HOUR, 2.4 * HOUR, 4 * HOUR]
    const known = [...seconds, ...minutes, ...hours]
    expect([...new Set(paces)].sort((left, right) => left - right)).toEqual(known)
  })

  it('is of its source where its key names the network or the site, and else an owner’s too', () => {
    const ofSource = Object.entries(ALLOWANCES).filter(
      ([, allowanceFor]) => allowanceFor().ofSource,
    )
    expect(ofSource.map(([name]) => name)).toEqual(
      Object.keys(ALLOWANCES).filter((name) => /(From|Of)(Network|Site)/.test(name)),
    )
  })

  it('of an account comes back sooner than one site can use it up, whatever it begins with [R18 R19]', () => {
    const forDays = ALLOWANCES.loginFromSiteForDays()
    const ofAccount = ALLOWANCES.loginForIdentifier()
    expect(forDays.burst).toBeLessThan(ofAccount.burst)
    expect(forDays.refillSeconds).toBeGreaterThan(ofAccount.refillSeconds)
  })

  it.each([ALLOWANCES.mailToAddress, ALLOWANCES.noAccountMail])(
    'of mails is that of the inbox, whatever stands behind a plus [R24]',
    (allowanceFor) => {
      const { key } = allowanceFor('ada@example.com')
      for (const same of ['ada+1@example.com', 'ada+@example.com', 'ada+a+b@example.com'])
        expect(allowanceFor(same).key).toBe(key)
      for (const other of ['ad@example.com', 'ada@example.org', 'ada1@example.com'])
        expect(allowanceFor(other).key).not.toBe(key)
    },
  )
})

it('of a mail to get in by is that of the very address: mails to others of its inbox help nobody in [R19]', () => {
  const { key } = ALLOWANCES.recoveryMailToAddress('ada@example.com')
  expect(ALLOWANCES.recoveryMailToAddress('ada+1@example.com').key).not.toBe(key)
})

it.each([
  ['203.0.113.9', '203.0.113.9'],
  ['::ffff:203.0.113.9', '203.0.113.9'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1::/48'],
  ['2001:db8:1:ff:3:4:5:6', '2001:db8:1::/48'],
  ['2001:db8::1', '2001:db8:0::/48'],
])('a site is what one customer has at most: of %s, %s [R22]', (address, site) => {
  expect(siteOf(address)).toBe(site)
})

describe('a network', () => {
  it.each([
    ['203.0.113.9', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['::FFFF:cb00:7109', '203.0.113.9'],
    ['::ffff:1:2:3', '0:0:0:0::/64'],
    ['1::4:5:6:7:8', '1:0:0:4::/64'],
    ['::3:4:5:6:7:8', '0:0:3:4::/64'],
    ['1:2:3::', '1:2:3:0::/64'],
    ['::ffff:1.2.3.4', '1.2.3.4'],
    ['::ffff:0.0.3.4', '0.0.3.4'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['2001:db8::3:4:5:6', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['::', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['1:2:3:4:5:6:7::', '1:2:3:4::/64'],
    ['1::ffff:203.0.113.9', '1:0:0:0::/64'],
    ['::2:3:4:5:ffff:6:7', '0:2:3:4::/64'],
  ])('is what one subscriber has: of %s, %s [R22]', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })
})
