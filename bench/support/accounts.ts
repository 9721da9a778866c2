import { createClient } from './client.ts'

/** An account that can log in. */
export interface BenchAccount {
  readonly email: string
  readonly password: string
}

export const LOGIN = `mutation Login($input: LoginInput!) {
  login(input: $input) {
    __typename
    ... on LoginSuccess { user { id } tokens { accessToken refreshToken } }
  }
}`

const REGISTER = `mutation Register($input: RegisterInput!) {
  register(input: $input) { ... on RegisterSuccess { challenge } }
}`

const CONFIRM = `mutation Confirm($input: ConfirmEmailInput!) { confirmEmail(input: $input) { __typename } }`
const PASSWORD = 'three blind mice eat cheese'

/** Registers and confirms accounts by way of the development mailbox. */
export async function createAccounts(url: string, count: number): Promise<BenchAccount[]> {
  const client = createClient(url)
  const challenges = new Map<string, string>()
  for (let index = 0; index < count; index += 1) {
    const email = `bench-${index}@example.com`
    const { text } = await client.send(REGISTER, { input: { email, password: PASSWORD } })
    challenges.set(email, JSON.parse(text).data.register.challenge)
  }
  await untilMailed(url, count)
  for (const { to, code } of await readMails(url)) {
    await client.send(CONFIRM, {
      input: { proof: { code: { challenge: challenges.get(to), code } } },
    })
  }
  client.close()
  return [...challenges.keys()].map((email) => ({ email, password: PASSWORD }))
}

async function readMails(url: string): Promise<{ to: string; code: string }[]> {
  const answer = await fetch(`${url}/dev/mailbox.json`)
  return JSON.parse(await answer.text())
}

async function untilMailed(url: string, count: number): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if ((await readMails(url)).length >= count) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('the mails did not arrive')
}
