import { readFileSync } from 'node:fs'
import { buildSchema, isInputObjectType, isObjectType } from 'graphql'
import { describe, expect, it } from 'vitest'
import { createAuthUserApi } from '../../src/hygraph/auth-user-api.ts'
import { contentSdl } from '../support/hygraph/schema/sdl.ts'
import { usersModel } from '../support/hygraph/users-model.ts'
import { connect, rowOf, startUsers } from './connection.ts'

const ann = rowOf('ann')

describe('the model', () => {
  it('may have another name, which becomes part of every operation', async () => {
    const model = { ...usersModel, apiId: 'Member', apiIdPlural: 'Members' }
    await using hygraph = await startUsers({ models: [model] })
    const users = createAuthUserApi(connect(hygraph).client, 'Member')
    await users.create(ann)
    expect(await users.find({ userId: 'id-ann' })).toMatchObject(ann)
    expect(await users.update({ userId: 'id-ann' }, { name: 'Ann' })).toMatchObject({
      status: 'updated',
    })
    expect(await users.updateIfVersion('id-ann', 1, { version: 2, sealed: 'x' })).not.toBeNull()
    await users.remove('id-ann')
    expect(hygraph.rows.list()).toEqual([])
    expect(hygraph.requests.entries.some(({ query }) => /authuser/i.test(query))).toBe(false)
  })

  it.each(['member', 'A-B', 'A { x }', 'A$&', 'User', 'status', ''])(
    'is never called %j',
    async (name) => {
      await using hygraph = await startUsers()
      expect(() => createAuthUserApi(connect(hygraph).client, name)).toThrow(TypeError)
    },
  )

  it('is described as Hygraph describes it, so that a wrong field does not compile', () => {
    const ours = buildSchema(readFileSync('src/hygraph/auth-user.graphql', 'utf8')).getTypeMap()
    const theirs = buildSchema(contentSdl([usersModel], 'current')).getTypeMap()
    const described = Object.values(ours).filter(({ name }) => !name.startsWith('__'))
    for (const type of described) {
      const other = theirs[type.name]
      expect(other, type.name).toBeDefined()
      if (!isObjectType(type) && !isInputObjectType(type)) continue
      if (!isObjectType(other) && !isInputObjectType(other)) throw new TypeError(type.name)
      for (const [name, field] of Object.entries(type.getFields())) {
        const place = `${type.name}.${name}`
        expect(String(other.getFields()[name]?.type), place).toBe(String(field.type))
      }
    }
    expect(described.length).toBeGreaterThan(10)
  })
})
