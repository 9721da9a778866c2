import { describe, expect, it } from 'vitest'
import {
  accept,
  auditOf,
  invitationTo,
  invite,
  suspend,
  updateUser,
} from '../support/administration.ts'
import { newAdministrator } from '../support/administrators.ts'
import type { TestApp } from '../support/app.ts'
import { expectCleanLog } from '../support/clean-log.ts'
import type { AcceptInvitationMutation } from '../support/generated/graphql.ts'
import { dataOf } from '../support/http.ts'
import { useTwoNodes } from '../support/nodes.ts'
import { AcceptInvitation, Sessions } from '../support/operations.ts'
import { expectOutcome, logIn, newAddress, newPerson, PASSWORD } from '../support/people.ts'
import { refresh, whoIs } from '../support/sessions.ts'
import { changeStoredUser, storedUser } from '../support/stored-users.ts'
import { onEveryStore } from '../support/stores.ts'

type Accepted = AcceptInvitationMutation['acceptInvitation']

/** Somebody who has an invitation and has not accepted it. */
async function newInvitee(app: TestApp, roles: string[] = []) {
  const administrator = await newAdministrator(app)
  const email = newAddress()
  const invited = await invite(app, administrator, { email, name: 'Ada', roles })
  const { user } = expectOutcome(invited, 'InviteUserSuccess')
  return { email, administrator, userId: user.id, token: await invitationTo(app, email) }
}

/** Accepts one invitation fifty times at once. @returns the answers of those for whom the server had time to hash */
async function acceptFiftyTimes(apps: readonly TestApp[], token: string): Promise<Accepted[]> {
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, index) => {
      const app = apps[index % apps.length]
      return app?.send(AcceptInvitation, { input: { token, password: PASSWORD } })
    }),
  )
  return answers.flatMap((answer) => {
    if (answer?.errors[0]?.extensions.code === 'OVERLOADED') return []
    return answer === undefined ? [] : [dataOf(answer).acceptInvitation]
  })
}

function expectOneSuccess(accepted: readonly Accepted[]) {
  const successes = accepted.filter(({ __typename }) => __typename === 'LoginSuccess')
  expect(successes).toHaveLength(1)
  const others = accepted.filter((one) => !successes.includes(one))
  expect(others.filter(({ __typename }) => __typename !== 'InvalidTokenError')).toEqual([])
}

onEveryStore('acceptInvitation', (app) => {
  it('sets password and name, confirms the address and logs in', async () => {
    const { email, token, userId } = await newInvitee(app, ['editor'])
    const accepted = await accept(app, { token, name: 'Ada Lovelace' })
    const login = expectOutcome(accepted, 'LoginSuccess')
    expect(login.user).toEqual({
      id: userId,
      email,
      emailConfirmed: true,
      hasPassword: true,
      name: 'Ada Lovelace',
      roles: ['editor'],
    })
    expect(login.session).toMatchObject({ current: true, transport: 'BEARER' })
    expect(login.session.freshUntil).not.toBeNull()
    expect(await whoIs(app, { accessToken: login.tokens?.accessToken ?? '' })).toBe(email)
    expect((await logIn(app, { email, password: PASSWORD })).user.email).toBe(email)
    const types = (await auditOf(app, userId)).map(({ type, actorId }) => [
      type,
      actorId === userId,
    ])
    expect(types).toContainEqual(['INVITATION_ACCEPTED', true])
  })

  it('keeps the name that the administrator gave, and can put the session into a cookie', async () => {
    const { token } = await newInvitee(app)
    const input = { token, password: PASSWORD, transport: 'COOKIE' } as const
    const answer = await app.send(AcceptInvitation, { input })
    const login = expectOutcome(dataOf(answer).acceptInvitation, 'LoginSuccess')
    expect(login).toMatchObject({ tokens: null, deviceToken: null, user: { name: 'Ada' } })
    const cookies = answer.headers.getSetCookie().join('\n')
    expect(cookies).toMatch(/^authograph=/m)
    expect(cookies).toMatch(/^authograph-device=/m)
  })

  it('works once', async () => {
    const { token } = await newInvitee(app)
    expectOutcome(await accept(app, { token }), 'LoginSuccess')
    expectOutcome(await accept(app, { token }), 'InvalidTokenError')
  })

  it('takes a weak password for an answer that uses nothing up', async () => {
    const { token } = await newInvitee(app)
    for (const password of ['password1', 'Lovelace Ada']) {
      const name = 'Ada Lovelace'
      expectOutcome(await accept(app, { token, password, name }), 'WeakPasswordError')
    }
    const { fields } = expectOutcome(
      await accept(app, { token, password: 'short', name: 'a\0b' }),
      'InvalidInputError',
    )
    expect(fields.map(({ path, code }) => [path.join('.'), code])).toEqual([
      ['password', 'TOO_SHORT'],
      ['name', 'MALFORMED'],
    ])
    expectOutcome(await accept(app, { token }), 'LoginSuccess')
  })

  it('takes no token of another kind, and none that is garbled', async () => {
    const { token } = await newInvitee(app)
    const { token: other } = await newInvitee(app)
    const swapped = `${token.split('.')[0]}.${other.split('.')[1]}`
    for (const wrong of ['', 'x', '\0', swapped, `${token}x`, token.toUpperCase()]) {
      expectOutcome(await accept(app, { token: wrong }), 'InvalidTokenError')
    }
    expectOutcome(await accept(app, { token }), 'LoginSuccess')
  })

  it('takes the link for seven days, and says when it is over [R27]', async () => {
    const { token } = await newInvitee(app)
    const { token: late } = await newInvitee(app)
    await app.advanceSeconds(7 * 86_400 - 10)
    expectOutcome(await accept(app, { token }), 'LoginSuccess')
    await app.advanceSeconds(10)
    expectOutcome(await accept(app, { token: late }), 'TokenExpiredError')
    expectOutcome(await accept(app, { token: `${late}x` }), 'InvalidTokenError')
  })

  it('is over when the account is suspended, also after it is restored', async () => {
    const { email, token, administrator, userId } = await newInvitee(app)
    const { accessToken } = await refresh(app, administrator.refreshToken)
    expectOutcome(await suspend(app, { accessToken }, userId), 'SuspendUserSuccess')
    expectOutcome(await accept(app, { token }), 'InvalidTokenError')
    await changeStoredUser(app, email, { status: 'ACTIVE' })
    expectOutcome(await accept(app, { token }), 'InvalidTokenError')
  })

  it('is over when the address of the account is another one', async () => {
    const { email, token } = await newInvitee(app)
    const other = newAddress()
    await changeStoredUser(app, email, { email: other, emailKey: other })
    expectOutcome(await accept(app, { token }), 'InvalidTokenError')
  })

  it('takes what an administrator changes in the meantime', async () => {
    const { token, administrator, userId } = await newInvitee(app)
    const updated = await updateUser(app, administrator, { userId, roles: ['auditor'] })
    expectOutcome(updated, 'UpdateUserSuccess')
    const { user } = expectOutcome(await accept(app, { token }), 'LoginSuccess')
    expect(user.roles).toEqual(['auditor'])
  })

  it('lets one in of fifty at once [R28]', async () => {
    const { email, token } = await newInvitee(app)
    expectOneSuccess(await acceptFiftyTimes([app], token))
    const login = await logIn(app, { email, password: PASSWORD })
    const { me } = dataOf(await app.send(Sessions, {}, login))
    expect(me?.sessions.totalCount).toBe(2)
  })

  it('or the suspension wins, and nobody is in', async () => {
    const { email, token, administrator, userId } = await newInvitee(app)
    const [accepted, suspended] = await Promise.all([
      accept(app, { token }),
      suspend(app, administrator, userId),
    ])
    expectOutcome(suspended, 'SuspendUserSuccess')
    expect((await storedUser(app, email)).status).toBe('SUSPENDED')
    if (accepted.__typename !== 'LoginSuccess') return
    const { accessToken = '' } = accepted.tokens ?? {}
    expect(await whoIs(app, { accessToken })).toBe('SESSION_ENDED')
  })

  it('logs no address, password or token', () => expectCleanLog(app, [PASSWORD]))
})

onEveryStore(
  'acceptInvitation from one network',
  (app) => {
    it('is limited, and says until when', async () => {
      const headers = { 'x-forwarded-for': '192.0.2.1' }
      const outcomes: Accepted[] = []
      for (let round = 0; round < 11; round += 1) {
        const batch = Array.from({ length: 10 }, () => accept(app, { token: 'x' }, { headers }))
        outcomes.push(...(await Promise.all(batch)))
      }
      const refused = outcomes.filter((one) => one.__typename === 'TooManyRequestsError')
      expect(outcomes.length - refused.length).toBe(100)
      const [first] = refused
      if (first === undefined) throw new Error('it was never refused')
      const { retryAt } = expectOutcome(first, 'TooManyRequestsError')
      expect(Date.parse(retryAt) - app.clock.now().getTime()).toBe(5_000)
    })
  },
  { THROTTLE_SCALE: '1', TRUSTED_PROXIES: '127.0.0.1' },
)

describe('acceptInvitation on two servers', () => {
  const nodes = useTwoNodes()

  it('lets one in of fifty at once [R28]', async () => {
    const [first, second] = nodes()
    const { token } = await newInvitee(first)
    expectOneSuccess(await acceptFiftyTimes([first, second], token))
  })

  it('takes at one what another has mailed', async () => {
    const [first, second] = nodes()
    const { token, email } = await newInvitee(first)
    const { tokens } = expectOutcome(await accept(second, { token }), 'LoginSuccess')
    expect(await whoIs(first, { accessToken: tokens?.accessToken ?? '' })).toBe(email)
  })

  it('knows nothing of people who were never invited', async () => {
    const [first] = nodes()
    const { refreshToken } = await newPerson(first)
    expectOutcome(await accept(first, { token: refreshToken }), 'InvalidTokenError')
  })
})
