import { describe, expect, it } from 'vitest'
import type { Transport } from '../../src/email/transports/transport.ts'
import { runCommand } from '../support/command.ts'
import { type MailRoom, openMailRoom } from '../support/mail-room.ts'
import { newAddress } from '../support/people.ts'
import { DATABASES, SQLITE } from '../support/stores.ts'

const REASON = 'Resend refuses the mail for good (422 validation_error)'
const refusing: Pick<Transport, 'send'> = {
  send: async () => ({ status: 'failed', reason: REASON }),
}

interface Report {
  readonly ok: boolean
  readonly deliveries: readonly { id: string; to: string; status: string; createdAt: string }[]
  readonly results: readonly { id: string; outcome: string }[]
}

async function run(room: MailRoom, ...words: readonly string[]) {
  const { exitCode, stdout } = await runCommand(['emails', ...words, '--json'], {
    DATABASE_URL: room.databaseUrl,
  })
  const report: Report = JSON.parse(stdout)
  return { exitCode, ...report }
}

/** Two mails that were refused and one that waits, oldest first. */
async function fill(room: MailRoom) {
  const addresses = [newAddress(), newAddress(), newAddress()] as const
  const [first, second, waiting] = addresses
  await room.register(first)
  await room.register(second)
  await room.drain()
  await room.register(waiting)
  return addresses
}

for (const kind of DATABASES) {
  describe(`authograph emails, on ${kind.name}`, () => {
    it('lists mails newest first, by what is asked for', async () => {
      await using room = await openMailRoom(kind, {}, { transport: refusing })
      const [first, second, waiting] = await fill(room)
      const addressesOf = async (...words: readonly string[]) => {
        const { exitCode, ok, deliveries } = await run(room, 'list', ...words)
        expect({ exitCode, ok }).toEqual({ exitCode: 0, ok: true })
        return deliveries.map(({ to }) => to)
      }

      expect(await addressesOf()).toEqual([waiting, second, first])
      expect(await addressesOf('--limit', '1')).toEqual([waiting])
      expect(await addressesOf('--status', 'FAILED')).toEqual([second, first])
      expect(await addressesOf('--status', 'BOUNCED')).toEqual([])
      expect(await addressesOf('--to', first.toUpperCase())).toEqual([first])
      expect(await addressesOf('--template', 'registration')).toEqual([waiting])
    })

    it('sends a mail again, and ends with 1 when one of several could not be', async () => {
      await using room = await openMailRoom(kind, {}, { transport: refusing })
      const [first, second, waiting] = await fill(room)
      const { deliveries } = await run(room, 'list')
      const idOf = (address: string) => deliveries.find(({ to }) => to === address)?.id ?? ''

      const mixed = await run(room, 'retry', idOf(first), idOf(waiting), 'nothing')
      expect(mixed).toMatchObject({ exitCode: 1, ok: false })
      expect(mixed.results.map(({ outcome }) => outcome)).toEqual([
        'QUEUED',
        'UNCHANGED',
        'NOT_FOUND',
      ])
      const alone = await run(room, 'retry', idOf(second))
      expect(alone).toMatchObject({ exitCode: 0, ok: true, results: [{ outcome: 'QUEUED' }] })
      // The commands go by the real time, the room by its own.
      await room.advanceSeconds(3600)
      await room.drain()
      expect(
        room.tries
          .map(({ to }) => to)
          .slice(2)
          .sort(),
      ).toEqual([first, second, waiting].sort())
    })
  })
}

describe('authograph emails', () => {
  it('shows people a line for each mail, with what went wrong beneath it', async () => {
    await using room = await openMailRoom(SQLITE, {}, { transport: refusing })
    const [first] = await fill(room)
    const settings = { DATABASE_URL: room.databaseUrl }
    const { exitCode, stdout } = await runCommand(['emails', 'list', '--to', first], settings)

    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/^[0-9a-f-]{36} {2}\S+Z {2}FAILED {6}confirm-email {4}person-/)
    expect(stdout.split('\n')[1]).toBe(`  ${REASON}`)

    const [id = ''] = stdout.split(' ')
    const retried = await runCommand(['emails', 'retry', id], settings)
    expect(retried).toMatchObject({ exitCode: 0, stdout: `✓ ${id}  will be sent to ${first}\n` })
    const again = await runCommand(['emails', 'retry', 'unknown'], settings)
    expect(again).toMatchObject({ exitCode: 1, stdout: '✗ unknown  is no mail of this server\n' })
  })

  it('says so where there is nothing', async () => {
    await using room = await openMailRoom(SQLITE)
    const { exitCode, stdout } = await runCommand(['emails', 'list'], {
      DATABASE_URL: room.databaseUrl,
    })
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: 'There are no such mails.\n' })
  })

  it.each([[['list']], [['retry', 'x']]])('makes no database: %j', async (words) => {
    const { exitCode, stdout } = await runCommand(['emails', ...words], {})
    expect(exitCode).toBe(1)
    expect(stdout).toContain('There is no database yet')
  })

  it.each([
    [['list', '--limit', '0'], 'a whole number from 1 to 1000'],
    [['list', '--limit', 'all'], 'a whole number from 1 to 1000'],
    [['list', '--status', 'LOST'], 'Allowed choices are QUEUED, SENDING, SENT'],
    [['retry'], "missing required argument 'id'"],
  ])('explains what is wrong with %j', async (words, explanation) => {
    const { exitCode, stderr } = await runCommand(['emails', ...words], {})
    expect(exitCode).toBe(1)
    expect(stderr).toContain(explanation)
  })

  it('refuses a configuration that is wrong, as the other commands do', async () => {
    for (const words of [['list'], ['retry', 'x']]) {
      const { exitCode, stdout } = await runCommand(['emails', ...words], { PORT: 'canary' })
      expect(exitCode).toBe(78)
      expect(stdout).toContain('✗ PORT')
      expect(stdout).not.toContain('canary')
    }
  })

  it('says that a database does not answer, without its password', async () => {
    const DATABASE_URL = 'postgres://authograph:canary@127.0.0.1:1/accounts'
    const { exitCode, stdout } = await runCommand(['emails', 'list', '--json'], { DATABASE_URL })
    expect(exitCode).toBe(1)
    const problem = expect.stringContaining('The database could not be used')
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, problem })
    expect(stdout).not.toContain('canary')
  })
})
