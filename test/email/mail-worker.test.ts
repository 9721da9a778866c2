import { describe, expect, it } from 'vitest'
import type { Transport } from '../../src/email/transports/transport.ts'
import {
  countStatuses,
  holdingTransport,
  type MailRoom,
  openMailRoom,
} from '../support/mail-room.ts'
import { DATABASES } from '../support/stores.ts'

const taking: Pick<Transport, 'send'> = { send: async () => ({ status: 'sent', providerId: null }) }

for (const kind of DATABASES) {
  describe(`the mail worker, on ${kind.name}`, () => {
    it('never sends a mail that another worker is sending', async () => {
      await using one = await openMailRoom(kind, {}, { transport: taking })
      await using other = await openMailRoom(kind, {}, { transport: taking, beside: one })
      await registerMany(one, 100)

      await Promise.all([one.drain(), other.drain(), one.drain(), other.drain()])

      const ids = [...one.tries, ...other.tries].map(({ id }) => id)
      expect(new Set(ids).size).toBe(100)
      expect(ids.length).toBe(100)
      expect(Math.min(one.tries.length, other.tries.length)).toBeGreaterThan(0)
      expect(await countStatuses(one)).toEqual({ SENT: 100 })
    })

    it('sends what was committed while it was looking', async () => {
      await using room = await openMailRoom(kind, {}, { transport: taking })
      for (let mail = 1; mail <= 50; mail += 1) {
        await lookUntil(room, room.register())
        await room.drain()
        expect(await countStatuses(room)).toEqual({ SENT: mail })
      }
    })

    it('takes the mail of a worker that died, once its lease is over', async () => {
      const transport = holdingTransport()
      await using dead = await openMailRoom(kind, {}, { transport })
      await using other = await openMailRoom(kind, {}, { transport: taking, beside: dead })
      await dead.register()
      void dead.drain()
      await expect.poll(() => dead.tries.length).toBe(1)

      await other.advanceSeconds(29)
      await other.drain()
      expect(other.tries).toEqual([])
      await other.advanceSeconds(1)
      await other.drain()
      expect(other.tries).toEqual(dead.tries)
      transport.letGo()
    })

    it('finishes what is on its way when it stops, and leaves the rest to others', async () => {
      const transport = holdingTransport()
      await using room = await openMailRoom(kind, {}, { transport })
      await registerMany(room, 10)
      void room.drain()
      await expect.poll(() => room.tries.length).toBeGreaterThan(0)

      const stopped = room.foundations.mailWorker.stop()
      transport.letGo()
      await stopped

      const started = room.tries.length
      expect(await countStatuses(room)).toEqual({ SENT: started, QUEUED: 10 - started })
      await room.drain()
      expect(room.tries.length).toBe(started)
    })

    it('gives back what it has claimed and not begun when it stops', async () => {
      await using room = await openMailRoom(kind, {}, { transport: taking })
      await using other = await openMailRoom(kind, {}, { transport: taking, beside: room })
      await registerMany(room, 3)

      // The claim is on its way to the database when the worker is told to stop.
      const draining = room.drain()
      await room.foundations.mailWorker.stop()
      await draining

      expect(room.tries).toEqual([])
      expect(await countStatuses(room)).toEqual({ QUEUED: 3 })
      await other.drain()
      expect(await countStatuses(room)).toEqual({ SENT: 3 })
    })
  })
}

async function registerMany(room: MailRoom, count: number): Promise<void> {
  for (let person = 0; person < count; person += 1) await room.register()
}

/** Looks for mails over and over, so that a look is on its way in the moment that `work` is done. */
async function lookUntil(room: MailRoom, work: Promise<unknown>): Promise<void> {
  let isDone = false
  const looking = (async () => {
    while (!isDone) await room.drain()
  })()
  await work
  isDone = true
  void looking
}
