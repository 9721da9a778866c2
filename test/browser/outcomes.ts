import { getOperationAST, parse } from 'graphql'
import type { BrowserContext, Page, Response } from 'playwright-core'

const lastOutcomes = new WeakMap<Page, Promise<string | undefined>>()

/** Keeps what the server last answered to a mutation of each page of a browser. */
export function watchOutcomes(context: BrowserContext): void {
  context.on('response', (response) => {
    if (!isMutation(response)) return
    // A page that has moved on keeps no body: then nobody asks for the outcome either.
    const outcome = outcomeOf(response).catch(() => undefined)
    lastOutcomes.set(response.frame().page(), outcome)
  })
}

/** What a page was last told about a mutation: `login: LoginSuccess`; undefined before the first. */
export async function lastOutcomeOn(page: Page): Promise<string | undefined> {
  return lastOutcomes.get(page)
}

function isMutation(response: Response): boolean {
  const request = response.request()
  if (request.method() !== 'POST' || new URL(request.url()).pathname !== '/graphql') return false
  const { query } = request.postDataJSON()
  return getOperationAST(parse(query))?.operation === 'mutation'
}

async function outcomeOf(response: Response): Promise<string | undefined> {
  const { data } = await response.json()
  const [field, outcome] = Object.entries<{ __typename: string }>(data ?? {})[0] ?? []
  return outcome === undefined ? undefined : `${field}: ${outcome.__typename}`
}
