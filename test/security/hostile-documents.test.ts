import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemTimer } from '../../src/runtime/timer.ts'
import { PRODUCTION } from '../browser/production.ts'
import { type RunningApp, startApp } from '../support/app.ts'
import { expectCleanLog } from '../support/clean-log.ts'
import { expectHarmless } from '../support/expect-harmless.ts'
import { hostileRequest, oneOfEachKind } from '../support/hostile-documents.ts'
import { CANARY } from '../support/hostile-values.ts'
import { hostileVariables } from '../support/hostile-variables.ts'
import { createSeeded } from '../support/seeded.ts'
import { SQLITE } from '../support/stores.ts'

const ROUNDS = 4
const SPOILT = 150
const VARIABLES = 300

// `npm run bench -- hostile-documents` sends a hundred thousand and measures what they cost.
describe('Hostile documents', () => {
  let app: RunningApp
  let looksAtTheTimer = 0
  beforeAll(async () => {
    const nowMs = () => {
      looksAtTheTimer += 1
      return systemTimer.nowMs()
    }
    app = await startApp(SQLITE, PRODUCTION, undefined, { timer: { ...systemTimer, nowMs } })
  })
  afterAll(() => app.stop())

  async function send(body: string, kind: string) {
    const before = looksAtTheTimer
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(`${app.url}/graphql`, { method: 'POST', headers, body })
    const codes = await expectHarmless(response, kind)
    // A verification looks twice: when it begins and when it ends.
    expect(looksAtTheTimer - before, kind).toBeLessThanOrEqual(2)
    return codes
  }

  it('of every kind are refused or answered like any other, and hash one password at most [R81 CVE-2023-26144]', async () => {
    const random = createSeeded(1)
    const seen = new Set<string>()
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const { kind, body } of oneOfEachKind(random)) {
        for (const code of await send(body, kind)) seen.add(code)
      }
    }
    expect([...seen]).toEqual(
      expect.arrayContaining([
        'DOCUMENT_TOO_COSTLY',
        'GRAPHQL_PARSE_FAILED',
        'GRAPHQL_VALIDATION_FAILED',
        'BAD_USER_INPUT',
      ]),
    )
  })

  it('that are broken somewhere too [R81]', async () => {
    const random = createSeeded(2)
    for (let count = 0; count < SPOILT; count += 1) {
      const { kind, body } = hostileRequest(random)
      await send(body, kind)
    }
  })

  it('with variables that nobody honest sends are refused without an echo [R83 R85]', async () => {
    const random = createSeeded(3)
    for (let count = 0; count < VARIABLES; count += 1) {
      const { kind, body } = hostileVariables(random)
      await send(body, kind)
    }
  })

  it('that subscribe do not fit the schema, which has no subscriptions', async () => {
    const codes = await send('{"query":"subscription { a }"}', 'a subscription')
    expect(codes).toEqual(['GRAPHQL_VALIDATION_FAILED'])
  })

  it('leave nothing of what was typed in the log', () => expectCleanLog(app, [CANARY]))
})
