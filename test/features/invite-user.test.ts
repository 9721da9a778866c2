import { expect, it } from 'vitest'
import {
  accept,
  administratorsOf,
  auditOf,
  invitationTo,
  invite,
} from '../support/administration.ts'
import { newAdministrator } from '../support/administrators.ts'
import { expectCleanLog } from '../support/clean-log.ts'
import { InviteUser } from '../support/operations.ts'
import { expectOutcome, logIn, newAddress, newPerson, PASSWORD } from '../support/people.ts'
import { applyFor } from '../support/registrations.ts'
import { refresh, tryLogin, whoIs } from '../support/sessions.ts'
import { changeStoredUser, countUsers } from '../support/stored-users.ts'
import { onEveryStore } from '../support/stores.ts'

onEveryStore('inviteUser', (app) => {
  it('makes an account without a password and mails a link that lives for seven days', async () => {
    const administrator = await newAdministrator(app)
    await changeStoredUser(app, administrator.email, { name: 'Grace' })
    const email = newAddress()
    const input = { email, name: 'Ada', locale: 'de', roles: ['editor', 'billing:read', 'editor'] }
    const invited = expectOutcome(await invite(app, administrator, input), 'InviteUserSuccess')
    expect(invited.user).toMatchObject({
      email,
      emailConfirmed: false,
      hasPassword: false,
      name: 'Ada',
      locale: 'de',
      roles: ['editor', 'billing:read'],
      status: 'ACTIVE',
      lastLoginAt: null,
    })
    const seconds = (Date.parse(invited.linkExpiresAt) - app.clock.now().getTime()) / 1000
    expect(seconds).toBe(7 * 86_400)
    const [mail, ...more] = await app.mailsTo(email)
    expect(more).toEqual([])
    expect(mail?.links[0]).toMatch(/^http:\/\/localhost:4000\/accept-invitation#token=/)
    expect(mail?.subject).toMatch(/Einladung|eingeladen/)
    for (const word of ['Ada', 'Grace']) expect(mail?.text).toContain(word)
    expect(mail?.code).toBeNull()
    const [event] = await auditOf(app, invited.user.id)
    expect(event).toEqual({
      type: 'USER_INVITED',
      actorId: administrator.login.user.id,
      details: { roles: 'editor billing:read' },
    })
  })

  it('lets nobody in before the invitation is accepted', async () => {
    const administrator = await newAdministrator(app)
    const email = newAddress()
    expectOutcome(await invite(app, administrator, { email }), 'InviteUserSuccess')
    for (const password of [PASSWORD, 'x']) {
      const login = await tryLogin(app, { identifier: email, password })
      expectOutcome(login, 'InvalidCredentialsError')
    }
  })

  it('speaks the language of the request where the person has none', async () => {
    const administrator = await newAdministrator(app)
    const { accessToken } = administrator
    const options = { accessToken, headers: { 'accept-language': 'fr-CA' } }
    const invited = await invite(app, options, { email: newAddress() })
    expect(expectOutcome(invited, 'InviteUserSuccess').user.locale).toBe('fr')
  })

  it('a second one replaces the first, with its roles', async () => {
    const administrator = await newAdministrator(app)
    const email = newAddress()
    const input = { email, name: 'Ada', roles: ['admin'] }
    const first = expectOutcome(await invite(app, administrator, input), 'InviteUserSuccess')
    const replaced = await invitationTo(app, email)
    const again = await invite(app, administrator, {
      email: email.toUpperCase(),
      roles: ['editor'],
    })
    const second = expectOutcome(again, 'InviteUserSuccess')
    expect(second.user).toMatchObject({ id: first.user.id, name: 'Ada', roles: ['editor'] })
    expectOutcome(await accept(app, { token: replaced }), 'InvalidTokenError')
    const accepted = await accept(app, { token: await invitationTo(app, email) })
    expect(expectOutcome(accepted, 'LoginSuccess').user.roles).toEqual(['editor'])
    expect(await countUsers(app, email)).toBe(1)
  })

  it('is refused for an address that has an account, however it is spelled', async () => {
    const administrator = await newAdministrator(app)
    const { email } = await newPerson(app)
    for (const spelling of [email, email.toUpperCase()]) {
      const refused = await invite(app, administrator, { email: spelling, roles: ['admin'] })
      expectOutcome(refused, 'EmailTakenError')
    }
    expect(await administratorsOf(app, administrator)).not.toContain(email)
  })

  it('is refused for a suspended account that nobody confirmed', async () => {
    const administrator = await newAdministrator(app)
    const email = newAddress()
    expectOutcome(await invite(app, administrator, { email }), 'InviteUserSuccess')
    await changeStoredUser(app, email, { status: 'SUSPENDED' })
    expectOutcome(await invite(app, administrator, { email }), 'EmailTakenError')
  })

  it('says of each field what is wrong', async () => {
    const administrator = await newAdministrator(app)
    const input = { email: 'nobody', name: 'a\nb', locale: '?', roles: ['no "quotes"'] }
    const { fields } = expectOutcome(await invite(app, administrator, input), 'InvalidInputError')
    expect(fields.map(({ path, code }) => [path.join('.'), code])).toEqual([
      ['email', 'MALFORMED'],
      ['name', 'MALFORMED'],
      ['locale', 'MALFORMED'],
      ['roles', 'MALFORMED'],
    ])
    const email = newAddress()
    for (const roles of [[''], ['a b'], ['a%'], ['é'], ['a'.repeat(65)], numbered(21)]) {
      expectOutcome(await invite(app, administrator, { email, roles }), 'InvalidInputError')
    }
    expect(await countUsers(app, email)).toBe(0)
    const most = await invite(app, administrator, { email, roles: numbered(20) })
    expect(expectOutcome(most, 'InviteUserSuccess').user.roles).toHaveLength(20)
  })

  it('needs a fresh session', async () => {
    const administrator = await newAdministrator(app)
    await app.advanceSeconds(600)
    const tokens = await refresh(app, administrator.refreshToken)
    const refused = await invite(app, tokens, { email: 'nobody' })
    expectOutcome(refused, 'ReauthenticationRequiredError')
  })

  it('makes one account of twenty at once for one address, with one link that is good', async () => {
    const administrator = await newAdministrator(app)
    const email = newAddress()
    const invited = await Promise.all(
      Array.from({ length: 20 }, () => app.send(InviteUser, { input: { email } }, administrator)),
    )
    const codes = invited.flatMap(({ errors }) => errors.map(({ extensions }) => extensions.code))
    // An account that others keep changing is one that cannot be had now.
    expect(codes.filter((code) => code !== 'UNAVAILABLE')).toEqual([])
    expect(await countUsers(app, email)).toBe(1)
    const mails = await app.mailsTo(email)
    const outcomes: string[] = []
    for (const mail of mails) {
      const token = mail.links[0]?.split('#token=')[1] ?? ''
      outcomes.push((await accept(app, { token })).__typename)
    }
    expect(outcomes.filter((name) => name === 'LoginSuccess')).toHaveLength(1)
  })

  it('logs no address and no token', () => expectCleanLog(app, []))
})

onEveryStore(
  'inviteUser where people may log in before they confirm',
  (app) => {
    it('takes an unconfirmed account from whoever registered it', async () => {
      const administrator = await newAdministrator(app)
      const email = newAddress()
      expectOutcome(await applyFor(app, { email, password: PASSWORD }), 'RegisterSuccess')
      const stranger = await logIn(app, { email, password: PASSWORD })
      const invited = await invite(app, administrator, { email, roles: ['admin'] })
      expect(expectOutcome(invited, 'InviteUserSuccess').user.hasPassword).toBe(false)
      expect(await whoIs(app, stranger)).toBe('SESSION_ENDED')
      const login = await tryLogin(app, { identifier: email, password: PASSWORD })
      expect(login.__typename).not.toBe('LoginSuccess')
      const accepted = await accept(app, { token: await invitationTo(app, email) })
      expect(expectOutcome(accepted, 'LoginSuccess').user.roles).toEqual(['admin'])
    })
  },
  { EMAIL_CONFIRMATION: 'optional', ACCOUNT_PRIVACY: 'reveal' },
)

function numbered(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `role-${index}`)
}
