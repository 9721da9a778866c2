import { describe, expect, it } from 'vitest'
import { openDatabase } from '../../src/database/open-database.ts'
import { type RunningApp, startApp } from '../support/app.ts'
import { dataOf } from '../support/http.ts'
import { Activity } from '../support/operations.ts'
import { newPerson } from '../support/people.ts'
import { DATABASES, onEveryStore } from '../support/stores.ts'

async function sealAll({ app }: Pick<RunningApp, 'app'>): Promise<void> {
  while ((await app.auditSealer.seal()) > 0);
}

onEveryStore('A server', (app) => {
  it('seals what happened, and shows it to its owner', async () => {
    const person = await newPerson(app)
    await sealAll(app)
    const unsealed = await app.app.database.queries
      .selectFrom('audit_events')
      .select('id')
      .where('batch', 'is', null)
      .execute()
    expect(unsealed).toEqual([])

    const { me } = dataOf(await app.send(Activity, {}, { accessToken: person.accessToken }))
    const events = me?.activity.nodes ?? []
    expect(events.map(({ type, byAdministrator }) => [type, byAdministrator])).toContainEqual([
      'LOGGED_IN',
      false,
    ])
  })
})

describe('A server that stops', () => {
  it.each(DATABASES)('lets another seal at once, on $name', async (kind) => {
    const running = await startApp(kind)
    await newPerson(running)
    await sealAll(running)
    const findHolder = async (database = running.app.database) =>
      (await database.queries.selectFrom('audit_chain').select('holder').execute())[0]?.holder
    expect(await findHolder()).toEqual(expect.any(String))

    await running.app.close()
    const database = openDatabase(running.configuration.database, running.clock)
    expect(await findHolder(database)).toBeNull()
    await database.close()
    await running.stop()
    expect(running.log.filter((line) => line.includes('"level":"error"'))).toEqual([])
  })
})
