import {
  AcceptInvitation,
  CancelEmailChange,
  ConfirmEmail,
  ConfirmEmailChange,
  InviteUser,
  LoginWithCode,
  Reauthenticate,
  RefreshSession,
  RequestEmailChange,
  RequestLoginCode,
  RequestPasswordReset,
  RequestReauthenticationCode,
  ResetPassword,
} from '../operations.ts'
import { expectOutcome, newAddress } from '../people.ts'
import { newAccount, newRegistration, SHORT_PASSWORD } from './accounts.ts'
import type { RacedServers } from './servers.ts'

/** One of many tries to use a token or code, on the server with its number. @returns what it gained, which is another thing for each use; null for nothing */
export type Attempt = (index: number) => Promise<string | null>

/** Makes one token or code, and the means to use it. */
export type Prepare = (servers: RacedServers) => Promise<Attempt>

/** What a mail proves by, and which of it an attempt uses. */
interface Mailed {
  readonly challenge: string
  readonly token: string
  readonly code: string
}
type By = (index: number) => 'link' | 'code'

const FORMS = {
  link: () => 'link',
  code: () => 'code',
  // Two by two, so that both reach each of two servers.
  'link or code': (index) => (index % 4 < 2 ? 'link' : 'code'),
} as const satisfies Readonly<Record<string, By>>

const gainedOn = (name: string, wanted: string, index: number) =>
  name === wanted ? `${name} ${index}` : null

const proofOf = (by: By, mailed: Mailed, index: number) => {
  const { token, challenge, code } = mailed
  return by(index) === 'link' ? { token } : { code: { challenge, code } }
}

const confirmEmail =
  (by: By): Prepare =>
  async (servers) => {
    const mailed = await newRegistration(servers)
    const { token, challenge, code } = mailed
    return async (index) => {
      const proof =
        by(index) === 'link' ? { link: { token, challenge } } : { code: { challenge, code } }
      const data = await servers.send(ConfirmEmail, { input: { proof } }, { server: index })
      return gainedOn(data.confirmEmail.__typename, 'LoginSuccess', index)
    }
  }

const resetPassword =
  (by: By): Prepare =>
  async (servers) => {
    const { email } = await newAccount(servers)
    const asked = await servers.send(RequestPasswordReset, { input: { email } })
    const { challenge } = expectOutcome(asked.requestPasswordReset, 'RequestPasswordResetSuccess')
    const mailed = { challenge, ...(await servers.readMail(email)) }
    return async (index) => {
      const input = { proof: proofOf(by, mailed, index), newPassword: `${SHORT_PASSWORD}${index}` }
      const data = await servers.send(ResetPassword, { input }, { server: index })
      return gainedOn(data.resetPassword.__typename, 'ResetPasswordSuccess', index)
    }
  }

const loginWithCode =
  (by: By): Prepare =>
  async (servers) => {
    const { email } = await newAccount(servers)
    const asked = await servers.send(RequestLoginCode, { input: { email } })
    const { challenge } = expectOutcome(asked.requestLoginCode, 'RequestLoginCodeSuccess')
    const mailed = { challenge, ...(await servers.readMail(email)) }
    return async (index) => {
      const input = { proof: proofOf(by, mailed, index) }
      const data = await servers.send(LoginWithCode, { input }, { server: index })
      return gainedOn(data.loginWithCode.__typename, 'LoginSuccess', index)
    }
  }

/** Asks for a change of address. @returns also the token by which the old address can stop it */
const askForChange = async (servers: RacedServers) => {
  const { email, accessToken } = await newAccount(servers)
  const newEmail = newAddress()
  const asked = await servers.send(RequestEmailChange, { input: { newEmail } }, { accessToken })
  const { challenge } = expectOutcome(asked.requestEmailChange, 'RequestEmailChangeSuccess')
  const { token: cancelToken } = await servers.readMail(email)
  return { challenge, cancelToken, ...(await servers.readMail(newEmail)) }
}

const confirmEmailChange =
  (by: By): Prepare =>
  async (servers) => {
    const mailed = await askForChange(servers)
    return async (index) => {
      const input = { proof: proofOf(by, mailed, index) }
      const data = await servers.send(ConfirmEmailChange, { input }, { server: index })
      return gainedOn(data.confirmEmailChange.__typename, 'ConfirmEmailChangeSuccess', index)
    }
  }

const cancelEmailChange: Prepare = async (servers) => {
  const { cancelToken: token } = await askForChange(servers)
  return async (index) => {
    const data = await servers.send(CancelEmailChange, { input: { token } }, { server: index })
    return gainedOn(data.cancelEmailChange.__typename, 'CancelEmailChangeSuccess', index)
  }
}

const acceptInvitation: Prepare = async (servers) => {
  const administrator = await newAccount(servers)
  await servers.makeAdministrator(administrator.email)
  const email = newAddress()
  const { accessToken } = administrator
  const { inviteUser } = await servers.send(InviteUser, { input: { email } }, { accessToken })
  expectOutcome(inviteUser, 'InviteUserSuccess')
  const { token } = await servers.readMail(email)
  return async (index) => {
    const input = { token, password: `${SHORT_PASSWORD}${index}` }
    const data = await servers.send(AcceptInvitation, { input }, { server: index })
    return gainedOn(data.acceptInvitation.__typename, 'LoginSuccess', index)
  }
}

const reauthenticate: Prepare = async (servers) => {
  const { email, accessToken } = await newAccount(servers)
  const { requestReauthenticationCode: asked } = await servers.send(
    RequestReauthenticationCode,
    {},
    { accessToken },
  )
  const { challenge } = expectOutcome(asked, 'RequestReauthenticationCodeSuccess')
  const { code } = await servers.readMail(email)
  return async (index) => {
    const input = { proof: { code: { challenge, code } } }
    const data = await servers.send(Reauthenticate, { input }, { server: index, accessToken })
    return gainedOn(data.reauthenticate.__typename, 'ReauthenticateSuccess', index)
  }
}

/** Everyone who races gets a successor, and all of them the same. */
const refreshSession: Prepare = async (servers) => {
  const { refreshToken } = await newAccount(servers)
  return async (index) => {
    const data = await servers.send(RefreshSession, { input: { refreshToken } }, { server: index })
    return expectOutcome(data.refreshSession, 'RefreshSessionSuccess').tokens.refreshToken
  }
}

/** Every kind of token and code that may be used once. */
export const KINDS: readonly { readonly name: string; readonly prepare: Prepare }[] = [
  ...Object.entries(FORMS).flatMap(([form, by]) => [
    { name: `confirmEmail by ${form}`, prepare: confirmEmail(by) },
    { name: `resetPassword by ${form}`, prepare: resetPassword(by) },
    { name: `loginWithCode by ${form}`, prepare: loginWithCode(by) },
    { name: `confirmEmailChange by ${form}`, prepare: confirmEmailChange(by) },
  ]),
  { name: 'cancelEmailChange', prepare: cancelEmailChange },
  { name: 'acceptInvitation', prepare: acceptInvitation },
  { name: 'reauthenticate by code', prepare: reauthenticate },
  { name: 'refreshSession', prepare: refreshSession },
]
