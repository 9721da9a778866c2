import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createMailboxTransport, readMailbox } from '../../src/email/transports/mailbox.ts'
import { outgoingMail, smuggledRecipients } from '../support/outgoing-mail.ts'

const idle = new AbortController().signal
const sent = { status: 'sent', providerId: null }

let root: string
let directory: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'authograph-mailbox-'))
  directory = join(root, 'data', 'mailbox')
})

afterEach(() => rm(root, { recursive: true }))

function mailAt(seconds: number) {
  return outgoingMail({ id: `mail-${seconds}`, createdAt: new Date(seconds * 1000) })
}

describe('the mailbox on disk', () => {
  it('keeps a mail as it was rendered, readable by nobody else', async () => {
    const { id, to, subject, text, html, links, code, createdAt } = outgoingMail()
    expect(await createMailboxTransport({ directory }).send(outgoingMail(), idle)).toEqual(sent)

    expect(await readMailbox(directory)).toEqual([
      { id, to, subject, text, html, links, code, createdAt: '2026-03-01T12:00:00.000Z' },
    ])
    const [name = ''] = await readdir(directory)
    expect(name).toBe(`${createdAt.getTime()}-${id}.json`)
    expect((await stat(join(directory, name))).mode & 0o777).toBe(0o600)
    expect((await stat(directory)).mode & 0o777).toBe(0o700)
  })

  it('holds a mail once however often it is sent', async () => {
    const transport = createMailboxTransport({ directory })
    const tries = [1, 2, 3].map(() => transport.send(outgoingMail(), idle))

    expect(await Promise.all(tries)).toEqual([sent, sent, sent])
    expect(await readdir(directory)).toHaveLength(1)
  })

  it('shows the newest first', async () => {
    const transport = createMailboxTransport({ directory })
    for (const seconds of [9, 1000, 10]) await transport.send(mailAt(seconds), idle)

    const ids = (await readMailbox(directory)).map(({ id }) => id)
    expect(ids).toEqual(['mail-1000', 'mail-10', 'mail-9'])
  })

  it('lets the oldest go beyond five hundred', async () => {
    const transport = createMailboxTransport({ directory })
    const seconds = Array.from({ length: 503 }, (_, index) => index + 1)
    await Promise.all(seconds.map((second) => transport.send(mailAt(second), idle)))

    const entries = await readMailbox(directory)
    expect(entries).toHaveLength(500)
    expect(entries.at(-1)?.id).toBe('mail-4')
  })

  it('is empty when its directory is missing', async () => {
    expect(await readMailbox(directory)).toEqual([])
  })

  it('passes over files that are broken or none of its own', async () => {
    await createMailboxTransport({ directory }).send(outgoingMail(), idle)
    await writeFile(join(directory, '1-broken.json'), '{"id":')
    await writeFile(join(directory, '2-other.json'), '{"id":"other"}')
    await writeFile(join(directory, '3-draft.json.tmp'), '{}')
    await writeFile(join(directory, 'notes.txt'), 'mine')

    expect(await readMailbox(directory)).toHaveLength(1)
  })

  it.each(smuggledRecipients)('refuses the recipient %j like any other transport', async (to) => {
    const delivery = await createMailboxTransport({ directory }).send(outgoingMail({ to }), idle)

    expect(delivery.status).toBe('failed')
    expect(await readMailbox(directory)).toEqual([])
  })
})

describe('a mailbox that cannot be written', () => {
  const problem = expect.stringMatching(/^The mailbox in DATA_DIR cannot be written \(E[A-Z]+\)/)

  it('keeps the mail for later and says what to do', async () => {
    await writeFile(join(root, 'data'), 'a file where the directory should be')
    const transport = createMailboxTransport({ directory })

    expect(await transport.send(outgoingMail(), idle)).toEqual({
      status: 'retry',
      reason: problem,
      retryAfterSeconds: null,
    })
    expect(await transport.check(idle)).toEqual(problem)
  })

  it('leaves no half-written mail behind when the caller gives up', async () => {
    const transport = createMailboxTransport({ directory })
    const delivery = await transport.send(outgoingMail(), AbortSignal.abort())

    expect(delivery.status).toBe('retry')
    expect(await readdir(directory)).toEqual([])
  })

  it('passes its check otherwise', async () => {
    expect(await createMailboxTransport({ directory }).check(idle)).toBeNull()
  })
})
