import { ConfirmEmail, Register } from '../operations.ts'
import { expectOutcome, newAddress } from '../people.ts'
import type { RacedServers } from './servers.ts'

/** So short that its strength is estimated in a fifth of the time: that is not what is raced for. */
export const SHORT_PASSWORD = 'k9#vQz!7Lm'

/** Registers a new address. @returns what its client and its mail hold */
export async function newRegistration(servers: RacedServers) {
  const email = newAddress()
  const { register } = await servers.send(Register, { input: { email, password: SHORT_PASSWORD } })
  const { challenge } = expectOutcome(register, 'RegisterSuccess')
  return { email, challenge, ...(await servers.readMail(email)) }
}

/** A new account with a fresh session. */
export async function newAccount(servers: RacedServers) {
  const { email, challenge, code } = await newRegistration(servers)
  const proof = { code: { challenge, code } }
  const { confirmEmail } = await servers.send(ConfirmEmail, { input: { proof } })
  const { tokens } = expectOutcome(confirmEmail, 'LoginSuccess')
  if (tokens === null) throw new TypeError('expected a BEARER session')
  const { accessToken, refreshToken } = tokens
  return { email, accessToken, refreshToken }
}
