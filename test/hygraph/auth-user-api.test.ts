import { describe, expect, it } from 'vitest'
import type { FaultInput } from '../support/hygraph/knobs.ts'
import { connect, rowOf, startConnected } from './connection.ts'

const ann = rowOf('ann')
/** After each of these the work is done and nobody knows. */
const LOST: readonly FaultInput[] = [
  { effect: 'timeout', committed: true },
  { effect: 'drop', committed: true },
  { effect: 'truncate' },
  { effect: 'status', status: 504, committed: true },
]
const lost = LOST.map((fault) => [fault.effect, fault] as const)

describe('find', () => {
  it('finds a draft by any of its keys, and nobody where there is none', async () => {
    await using it = await startConnected()
    await it.users.create({ ...ann, usernameKey: 'ann', username: 'Ann' })
    const row = {
      ...ann,
      usernameKey: 'ann',
      username: 'Ann',
      name: null,
      createdAt: expect.any(String),
    }
    expect(await it.users.find({ userId: 'id-ann' })).toEqual(row)
    expect(await it.users.find({ emailKey: 'ann@example.com' })).toEqual(row)
    expect(await it.users.find({ usernameKey: 'ann' })).toEqual(row)
    expect(await it.users.find({ emailKey: 'bob@example.com' })).toBeNull()
  })

  it('reads drafts whatever the token reads by default', async () => {
    await using it = await startConnected()
    const token = it.hygraph.issueToken({ defaultStage: 'PUBLISHED' })
    const { users } = connect(it.hygraph, { token })
    await users.create(ann)
    expect(await users.find({ userId: 'id-ann' })).toMatchObject({ sealed: ann.sealed })
    expect(it.hygraph.rows.list({ stage: 'PUBLISHED' })).toEqual([])
  })

  it('may read an old row, which findCurrent does not', async () => {
    await using it = await startConnected()
    await it.users.create(ann)
    it.hygraph.knobs.set({ readLag: { regular: { commits: 1 } } })
    expect(await it.users.find({ userId: 'id-ann' })).toBeNull()
    expect(await it.users.findCurrent('id-ann')).toMatchObject({ sealed: ann.sealed })
    expect(await it.users.findCurrent('id-bob')).toBeNull()
  })
})

describe('create', () => {
  it('gives the row that was made, in one request', async () => {
    await using it = await startConnected()
    const created = await it.users.create(ann)
    expect(created).toMatchObject({ status: 'created', row: ann })
    expect(it.hygraph.requests.count()).toBe(1)
  })

  it.each([
    ['emailKey', {}],
    ['usernameKey', { emailKey: 'other@example.com', usernameKey: 'ann' }],
  ])('names the field whose value somebody else has: %s', async (field, more) => {
    await using it = await startConnected()
    await it.users.create({ ...ann, usernameKey: 'ann' })
    const created = await it.users.create(rowOf('ann', { userId: 'id-bob', ...more }))
    expect(created).toEqual({ status: 'taken', field })
    expect(it.hygraph.requests.count()).toBe(3)
  })

  it.each(lost)('recognises its own row when the answer got lost: %s', async (_, fault) => {
    await using it = await startConnected()
    it.hygraph.knobs.fail(fault)
    expect(await it.users.create(ann)).toMatchObject({ status: 'existing', row: ann })
    expect(it.hygraph.rows.list()).toHaveLength(1)
  })

  it('recognises its own row while reads still show that there is none', async () => {
    await using it = await startConnected()
    it.hygraph.knobs.set({ readLag: { regular: { commits: 1 } } })
    await it.users.create(ann)
    expect(await it.users.create(ann)).toMatchObject({ status: 'existing' })
  })

  it('makes one row of fifty at once', async () => {
    await using it = await startConnected(20_000)
    const rows = Array.from({ length: 50 }, (_, index) => rowOf('ann', { userId: `id-${index}` }))
    const outcomes = await Promise.all(rows.map((row) => it.users.create(row)))
    expect(outcomes.filter(({ status }) => status === 'created')).toHaveLength(1)
    expect(outcomes.filter(({ status }) => status === 'taken')).toHaveLength(49)
    expect(it.hygraph.rows.list()).toHaveLength(1)
  })

  it('is unavailable when no try gets an answer, and says nothing about the address', async () => {
    await using it = await startConnected()
    it.hygraph.knobs.fail({ effect: 'status', status: 500, times: 'always' })
    await expect(it.users.create(ann)).rejects.toMatchObject({ code: 'UNAVAILABLE' })
  })
})

describe('update', () => {
  it('changes unique fields too, and says whose value is taken or that there is no row', async () => {
    await using it = await startConnected()
    await it.users.create(ann)
    await it.users.create(rowOf('bob'))
    const where = { emailKey: 'ann@example.com' }
    expect(await it.users.update(where, { emailKey: 'bob@example.com' })).toEqual({
      status: 'taken',
      field: 'emailKey',
    })
    expect(await it.users.update(where, { emailKey: 'new@example.com', version: 2 })).toMatchObject(
      { status: 'updated', row: { userId: 'id-ann', emailKey: 'new@example.com', version: 2 } },
    )
    expect(await it.users.update(where, { version: 3 })).toEqual({ status: 'absent' })
  })

  it('is sent again where that does no harm', async () => {
    await using it = await startConnected()
    await it.users.create(ann)
    it.hygraph.knobs.fail({ effect: 'timeout', committed: true })
    const updated = await it.users.update({ userId: 'id-ann' }, { name: 'Ann' })
    expect(updated).toMatchObject({ status: 'updated', row: { name: 'Ann' } })
  })

  it('is not sent again where the row would be looked for by the key that it had', async () => {
    await using it = await startConnected()
    await it.users.create(ann)
    it.hygraph.knobs.fail({ effect: 'timeout', committed: true })
    const change = it.users.update({ emailKey: ann.emailKey }, { emailKey: 'new@example.com' })
    await expect(change).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    expect(await it.users.findCurrent('id-ann')).toMatchObject({ emailKey: 'new@example.com' })
  })
})

describe('updateIfVersion', () => {
  const change = { version: 2, sealed: 'sealed anew' }

  it('changes a row at the version and none at another', async () => {
    await using it = await startConnected()
    await it.users.create(ann)
    expect(await it.users.updateIfVersion('id-ann', 1, change)).toMatchObject(change)
    expect(await it.users.updateIfVersion('id-ann', 1, { ...change, version: 9 })).toBeNull()
    expect(await it.users.updateIfVersion('id-bob', 1, change)).toBeNull()
    expect(it.hygraph.rows.list()).toMatchObject([change])
  })

  it('lets one of many at once win', async () => {
    await using it = await startConnected()
    await it.users.create(ann)
    const changes = Array.from({ length: 20 }, (_, index) =>
      it.users.updateIfVersion('id-ann', 1, { version: 2, sealed: `sealed ${index}` }),
    )
    const winners = (await Promise.all(changes)).filter((row) => row !== null)
    expect(winners).toHaveLength(1)
    expect(it.hygraph.rows.list()).toMatchObject([{ sealed: winners[0]?.sealed }])
  })

  it.each(lost)('recognises its own write when the answer got lost: %s', async (_, fault) => {
    await using it = await startConnected()
    await it.users.create(ann)
    it.hygraph.knobs.fail(fault)
    expect(await it.users.updateIfVersion('id-ann', 1, change)).toMatchObject(change)
  })

  it("does not take another's write of the same version for its own", async () => {
    await using it = await startConnected()
    await it.users.create(ann)
    it.hygraph.knobs.fail({ effect: 'timeout' })
    const [row] = it.hygraph.rows.list()
    const lostRace = it.users.updateIfVersion('id-ann', 1, change)
    it.hygraph.rows.change(row?.id ?? '', { version: 2, sealed: 'of another' })
    expect(await lostRace).toBeNull()
  })
})

describe('remove', () => {
  it('removes a row from every stage, and does not mind where there is none', async () => {
    await using it = await startConnected()
    await it.users.create(ann)
    const [row] = it.hygraph.rows.list()
    it.hygraph.rows.put({ ...row, publishedAt: row?.createdAt }, { stage: 'PUBLISHED' })
    await it.users.remove('id-ann')
    await it.users.remove('id-ann')
    expect(it.hygraph.rows.list()).toEqual([])
    expect(it.hygraph.rows.list({ stage: 'PUBLISHED' })).toEqual([])
  })

  it.each(lost)('is done although the answer got lost: %s', async (_, fault) => {
    await using it = await startConnected()
    await it.users.create(ann)
    it.hygraph.knobs.fail(fault)
    await it.users.remove('id-ann')
    expect(it.hygraph.rows.list()).toEqual([])
  })
})

describe('list', () => {
  it('reads the drafts of many users in one request, and leaves out those that are not there', async () => {
    await using it = await startConnected()
    const ids = Array.from({ length: 100 }, (_, index) => `${index}`.padStart(64, 'x'))
    for (const userId of ids.slice(1)) {
      it.hygraph.rows.put(rowOf(userId, { userId }))
    }
    it.hygraph.rows.put(rowOf('other'))
    const listed = await it.users.list(ids)
    expect(listed.map(({ userId }) => userId).sort()).toEqual(ids.slice(1).sort())
    expect(it.hygraph.requests.count()).toBe(1)
    expect(await it.users.list([])).toEqual([])
    expect(it.hygraph.requests.count()).toBe(1)
    await expect(it.users.list([...ids, 'one more'])).rejects.toThrow(RangeError)
  })
})
