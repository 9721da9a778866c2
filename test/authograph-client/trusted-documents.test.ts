import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as operations from '../../src/client/generated/operations.ts'
import { type RunningApp, startApp } from '../support/app.ts'
import { expectOutcome, readMail } from '../support/people.ts'
import { SQLITE } from '../support/stores.ts'
import { createClientOf } from './clients.ts'

const idOf = (document: string) => createHash('sha256').update(document).digest('hex')
const MANIFEST = Object.values<string>(operations).map((document) => [idOf(document), document])

describe('authograph/client, on a server that runs published documents only', () => {
  const directory = mkdtempSync(join(tmpdir(), 'authograph-manifest-'))
  let app: RunningApp
  beforeAll(async () => {
    const TRUSTED_DOCUMENTS = join(directory, 'manifest.json')
    writeFileSync(TRUSTED_DOCUMENTS, JSON.stringify(Object.fromEntries(MANIFEST)))
    app = await startApp(SQLITE, { TRUSTED_DOCUMENTS })
  })
  afterAll(async () => {
    await app.stop()
    rmSync(directory, { recursive: true })
  })

  it('names its documents by their ids, that of a refresh too', async () => {
    const client = createClientOf(app, { idOf })
    const email = 'ada@example.com'
    const password = 'three blind mice eat cheese'
    const { register } = await client.mutate(operations.Register, { input: { email, password } })
    const { challenge } = expectOutcome(register, 'RegisterSuccess')
    const { code } = await readMail(app, email)
    const proof = { code: { challenge, code } }
    await client.mutate(operations.ConfirmEmail, { input: { proof } })
    await app.advanceSeconds(601)
    expect((await client.query(operations.Me)).me?.email).toBe(email)
    await client.logout()
    expect(client.states.map(({ status }) => status)).toEqual(['ACTIVE', 'ENDED'])
  })

  it('is told so where it sends a text', async () => {
    const refusal = createClientOf(app).query(operations.Me)
    await expect(refusal).rejects.toMatchObject({ code: 'DOCUMENT_NOT_TRUSTED' })
  })
})
