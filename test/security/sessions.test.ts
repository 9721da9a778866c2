import { describe, expect, it } from 'vitest'
import { startApp, useApp } from '../support/app.ts'
import { startNode } from '../support/nodes.ts'
import { newPerson } from '../support/people.ts'
import { endReasonOf, refresh, whoIs } from '../support/sessions.ts'
import { SQLITE } from '../support/stores.ts'

describe('a refresh token', () => {
  const app = useApp(SQLITE)

  it('is forgiven as the one just before, and never as the one before that [R53 R55]', async () => {
    const person = await newPerson(app)
    const second = await refresh(app, person.refreshToken)
    await whoIs(app, second)
    await app.advanceSeconds(10)
    const third = await refresh(app, second.refreshToken)
    expect((await refresh(app, second.refreshToken)).refreshToken).toBe(third.refreshToken)
    expect(await endReasonOf(app, person.refreshToken)).toBe('REUSED')
    expect(await whoIs(app, third)).toBe('SESSION_ENDED')
    expect(await endReasonOf(app, third.refreshToken)).toBe('REUSED')
  })

  it('of a stolen session ends with it, whichever of the two plays an old one first [R53]', async () => {
    const person = await newPerson(app)
    const ofThief = await refresh(app, person.refreshToken)
    expect(await whoIs(app, ofThief)).toBe(person.email)
    await app.advanceSeconds(11)
    const later = await refresh(app, ofThief.refreshToken)
    expect(await endReasonOf(app, person.refreshToken)).toBe('REUSED')
    expect(await endReasonOf(app, later.refreshToken)).toBe('REUSED')
  })
})

describe('a refresh whose answer was lost with the server', () => {
  it('is repeated by the next one, and still ends the session when it is played late [R56]', async () => {
    const first = await startApp(SQLITE)
    try {
      const person = await newPerson(first)
      const lost = await refresh(first, person.refreshToken)
      await first.app.close()
      const next = await startNode(first, SQLITE)
      try {
        const again = await refresh(next, person.refreshToken)
        expect(again.refreshToken).toBe(lost.refreshToken)
        expect(await whoIs(next, again)).toBe(person.email)
        await next.advanceSeconds(11)
        expect(await endReasonOf(next, person.refreshToken)).toBe('REUSED')
      } finally {
        await next.stop()
      }
    } finally {
      await first.stop()
    }
  })
})
