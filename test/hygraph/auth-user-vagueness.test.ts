import { expect, test } from 'vitest'
import { connect, rowOf, startConnected } from './connection.ts'

// What is not established about Hygraph: each possibility must do.
const ann = rowOf('ann')

test('a change of an absent row may be answered with "not allowed"', async () => {
  await using it = await startConnected()
  it.hygraph.knobs.set({ absentRow: 'notAllowed' })
  expect(await it.users.update({ userId: 'x' }, { name: 'X' })).toEqual({ status: 'absent' })
  expect(await it.users.findCurrent('x')).toBeNull()
  expect(await it.users.create(ann)).toMatchObject({ status: 'created' })
  expect(await it.users.create(rowOf('ann', { userId: 'y' }))).toMatchObject({ status: 'taken' })
  await it.users.remove('x')
  expect(it.log).toEqual([])
})

test('a read that is "not allowed" is never an absent row', async () => {
  await using it = await startConnected()
  await it.users.create(ann)
  const { users } = connect(it.hygraph, { token: it.hygraph.token('create') })
  await expect(users.find({ userId: 'id-ann' })).rejects.toMatchObject({ code: 'UNAVAILABLE' })
})

test('a violation may come with status 200', async () => {
  await using it = await startConnected()
  it.hygraph.knobs.set({ uniqueViolationStatus: 200 })
  await it.users.create(ann)
  expect(await it.users.create(rowOf('ann', { userId: 'y' }))).toMatchObject({ status: 'taken' })
})

test('a change that lacks a right is never an absent row', async () => {
  await using it = await startConnected()
  await it.users.create(ann)
  const { users } = connect(it.hygraph, { token: it.hygraph.token('read') })
  const unavailable = { code: 'UNAVAILABLE' }
  await expect(users.update({ userId: 'id-ann' }, { name: 'x' })).rejects.toMatchObject(unavailable)
  await expect(users.remove('id-ann')).rejects.toMatchObject(unavailable)
  await expect(
    users.updateIfVersion('id-ann', 1, { version: 2, sealed: 'x' }),
  ).rejects.toMatchObject(unavailable)
})

test('a row may be compared with itself', async () => {
  await using it = await startConnected()
  await it.users.create(ann)
  const body = JSON.stringify({
    errors: [{ message: 'value is not unique for the field "userId"' }],
    data: null,
  })
  it.hygraph.knobs.fail({ effect: 'status', status: 400, body, operation: 'UpdateAuthUser' })
  expect(await it.users.create(ann)).toMatchObject({ status: 'existing' })
})
