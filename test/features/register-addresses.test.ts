import { expect, it } from 'vitest'
import type { TestApp } from '../support/app.ts'
import { expectCleanLog } from '../support/clean-log.ts'
import { expectOutcome, logIn, newPerson, PASSWORD } from '../support/people.ts'
import { applyFor, confirm } from '../support/registrations.ts'
import { countUsers } from '../support/stored-users.ts'
import { onEveryStore } from '../support/stores.ts'

/** Eight ways to write one address: by case, by the script of the domain, by the dots of another script. */
function spellingsOf(name: string): string[] {
  return [
    `${name}@bücher.example`,
    `${name.toUpperCase()}@bücher.example`,
    `${name}@BÜCHER.EXAMPLE`,
    `${name}@bu\u0308cher.example`,
    `${name}@xn--bcher-kva.example`,
    `${name}@XN--BCHER-KVA.Example`,
    `${name}@bücher。example`,
    `${name}@ｂücher｡ｅxample`,
  ]
}

/** Fifty at once may find the queue for hashing full: then a client tries again, as `OVERLOADED` tells it to. */
async function applyPatiently(app: TestApp, email: string): ReturnType<typeof applyFor> {
  for (;;) {
    try {
      return await applyFor(app, { email, password: PASSWORD })
    } catch (error) {
      if (!String(error).includes('OVERLOADED')) throw error
    }
  }
}

const REFUSED: Readonly<Record<string, string>> = {
  'two at-signs': 'canary@first.example@second.example',
  'a line break and a header': 'canary@example.com\r\nBcc: victim@example.com',
  'a line break behind it': 'canary@example.com\n',
  'a list': 'canary@example.com,victim@example.com',
  'a list by semicolon': 'canary@example.com;victim@example.com',
  'a display name': 'Canary <canary@example.com>',
  'angle brackets': '<canary@example.com>',
  'a full-width at-sign': 'canary\uff20example.com',
  'a full-width at-sign in the domain': 'canary@first.example\uff20second.example',
  'a full-width dot in the domain': 'canary@example\uff0ecom',
  'a small at-sign in the domain': 'canary@first\ufe6bsecond.example',
  'a quoted local part': '"canary@first.example"@example.com',
  'a comment': 'canary(at)@example.com',
  'NUL in the local part': 'canary\0@example.com',
  'NUL in the domain': 'canary@example.com\0.evil.example',
  'a lone surrogate in the local part': 'canary\ud800@example.com',
  'a lone surrogate in the domain': 'canary@ex\udfffample.com',
  'a script other than Latin in the local part': 'с\u0430nary@example.com',
  'a slash in the domain': 'canary@example.com/path',
  'a port': 'canary@example.com:25',
  'a percent sign in the domain': 'canary@ex%40mple.com',
  'a backslash in the domain': 'canary@example.com\\@evil.example',
  'an IP address': 'canary@127.0.0.1',
  'a bracketed IP address': 'canary@[127.0.0.1]',
  'a hexadecimal IP address': 'canary@0x7f.1',
  'a name without a dot': 'canary@localhost',
  'no domain': 'canary@',
  'no local part': '@example.com',
  'no at-sign': 'canary.example.com',
  'a dot before the at-sign': 'canary.@example.com',
  'two dots in the local part': 'can..ary@example.com',
  'two dots in the domain': 'canary@example..com',
  'a broken punycode label': 'canary@xn--a.example',
  'a punycode label for plain letters': 'canary@xn--abc-.example',
  'a space inside': 'can ary@example.com',
  'a mark that turns the direction of the text': 'canary@\u202emoc.elpmaxe',
  'a local part of 65 characters': `${'c'.repeat(65)}@example.com`,
}

onEveryStore('the address of a registration', (app) => {
  it.each(Object.entries(REFUSED))(
    'is refused with %s [R40 R43 CVE-2022-35924 CVE-2026-121424]',
    async (_what, email) => {
      const answer = await applyFor(app, { email, password: PASSWORD })
      const { fields, message } = expectOutcome(answer, 'InvalidInputError')
      expect(fields).toMatchObject([{ path: ['email'], code: 'MALFORMED' }])
      expect(JSON.stringify([message, fields])).not.toMatch(/canary|victim|evil/i)
    },
  )

  it('may be 254 characters long and no longer', async () => {
    const longest = `${'c'.repeat(64)}@${'d'.repeat(63)}.${'e'.repeat(63)}.${'f'.repeat(57)}.com`
    expect(longest).toHaveLength(254)
    expectOutcome(await applyFor(app, { email: longest, password: PASSWORD }), 'RegisterSuccess')
    const { fields } = expectOutcome(
      await applyFor(app, { email: `${longest}m`, password: PASSWORD }),
      'InvalidInputError',
    )
    expect(fields).toMatchObject([{ path: ['email'], code: 'TOO_LONG' }])
  })

  it('is missing when it is empty or only spaces', async () => {
    for (const email of ['', '   ', '\t\r\n', '\u3000']) {
      const answer = await applyFor(app, { email, password: PASSWORD })
      const { fields } = expectOutcome(answer, 'InvalidInputError')
      expect(fields).toMatchObject([{ path: ['email'], code: 'REQUIRED' }])
    }
  })

  it('is kept as typed for display, and any spelling of it logs in', async () => {
    const [first = '', ...others] = spellingsOf('Jane.Doe')
    const deliverable = 'jane.doe@xn--bcher-kva.example'
    const typed = others.at(-1) ?? ''
    const { challenge } = expectOutcome(
      await applyFor(app, { email: typed, password: PASSWORD }),
      'RegisterSuccess',
    )
    const [mail] = await app.mailsTo(deliverable)
    const { user } = expectOutcome(
      await confirm(app, { code: { challenge, code: mail?.code ?? '' } }),
      'LoginSuccess',
    )
    expect(user.email).toBe(typed)
    for (const email of [first, ...others]) {
      expect((await logIn(app, { email, password: PASSWORD })).user.id).toBe(user.id)
    }
  })

  it('makes one account of fifty registrations in eight spellings at once [R42]', async () => {
    const spellings = spellingsOf('everybody')
    const addresses = Array.from({ length: 50 }, (_, index) => spellings[index % 8] ?? '')
    const registered = await Promise.all(addresses.map((email) => applyPatiently(app, email)))
    const challenges = registered.map((one) => expectOutcome(one, 'RegisterSuccess').challenge)
    const mails = await app.mailsTo('everybody@xn--bcher-kva.example')
    expect(mails).toHaveLength(50)

    const tokens = mails.map((mail) => mail.links[0]?.split('#token=')[1] ?? '')
    const proofs = tokens.map((token) => {
      const [id = ''] = token.split('.')
      return { token, challenge: challenges.find((challenge) => challenge.startsWith(id)) ?? '' }
    })
    const confirmed = await Promise.all(proofs.map((link) => confirm(app, { link })))
    const outcomes = confirmed.map((one) => one.__typename).sort()
    expect(outcomes).toEqual([...Array(49).fill('EmailTakenError'), 'LoginSuccess'])
    expect(await countUsers(app, 'everybody@xn--bcher-kva.example')).toBe(1)
  })

  it('belongs to nobody else when only part of it is equal [R43]', async () => {
    const owner = await newPerson(app, 'owner@one.example')
    const tagged = await newPerson(app, 'owner+tag@one.example')
    const elsewhere = await newPerson(app, 'owner@one.example.org')
    const ids = [owner, tagged, elsewhere].map((person) => person.login.user.id)
    expect(new Set(ids).size).toBe(3)
  })

  it('is never in the log', () =>
    expectCleanLog(app, [PASSWORD, 'canary', 'bücher', 'xn--bcher', 'everybody', 'victim']))
})
