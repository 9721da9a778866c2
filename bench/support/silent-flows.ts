import type { BenchAnswer, BenchClient } from './client.ts'

/** What a stranger asks about an address. */
export type SilentFlow = (client: BenchClient, email: string) => Promise<BenchAnswer>

const GUESS = 'seven sleepy sheep sing songs'
const MUTATIONS = {
  login: `mutation ($input: LoginInput!) { login(input: $input) {
    __typename ... on MutationError { message } } }`,
  register: `mutation ($input: RegisterInput!) { register(input: $input) {
    __typename ... on RegisterSuccess { email challenge codeExpiresAt linkExpiresAt }
    ... on MutationError { message } } }`,
  requestPasswordReset: `mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) {
    __typename ... on RequestPasswordResetSuccess { email challenge codeExpiresAt linkExpiresAt }
    ... on MutationError { message } } }`,
  requestLoginCode: `mutation ($input: RequestLoginCodeInput!) { requestLoginCode(input: $input) {
    __typename ... on RequestLoginCodeSuccess { email challenge codeExpiresAt linkExpiresAt }
    ... on MutationError { message } } }`,
  resendConfirmation: `mutation ($input: ResendConfirmationInput!) { resendConfirmation(input: $input) {
    __typename ... on ResendConfirmationSuccess { codeExpiresAt linkExpiresAt }
    ... on MutationError { message } } }`,
}

const challenges = new Map<string, string>()

export const SILENT_FLOWS = {
  login: (client, email) =>
    client.send(MUTATIONS.login, { input: { identifier: email, password: GUESS } }),
  register: (client, email) =>
    client.send(MUTATIONS.register, { input: { email, password: GUESS } }),
  requestPasswordReset: (client, email) =>
    client.send(MUTATIONS.requestPasswordReset, { input: { email } }),
  requestLoginCode: (client, email) =>
    client.send(MUTATIONS.requestLoginCode, { input: { email } }),
  resendConfirmation: (client, email) =>
    client.send(MUTATIONS.resendConfirmation, { input: { challenge: challenges.get(email) } }),
} as const satisfies Readonly<Record<string, SilentFlow>>

/** Registers an address, so that its mail can be asked for again. */
export async function registerFirst(client: BenchClient, email: string): Promise<void> {
  const { text } = await SILENT_FLOWS.register(client, email)
  challenges.set(email, JSON.parse(text).data.register.challenge)
}

/** Does with an account what its owner and those who attack it do. */
export async function makeBusy(client: BenchClient, email: string): Promise<void> {
  for (let times = 0; times < 5; times += 1) {
    await SILENT_FLOWS.login(client, email)
    await SILENT_FLOWS.requestPasswordReset(client, email)
    await SILENT_FLOWS.requestLoginCode(client, email)
  }
}

/** Status, headers and body, byte for byte but for what is new in each answer. */
export function asSeen({ status, headers, text }: BenchAnswer, email: string): string {
  const names = headers.map((name, at) => (at % 2 === 0 ? name.toLowerCase() : ''))
  const seen = headers.map((value, at) =>
    ['date', 'x-request-id'].includes(names[at - 1] ?? '') ? 'NEW' : value,
  )
  const body = text
    .replaceAll(email, 'ADDRESS')
    .replace(/[\da-f-]{36}\.[\w-]{43}/, 'CHALLENGE')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME')
  return [status, ...seen, body].join('\n')
}
