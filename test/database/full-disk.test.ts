import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { useApp } from '../support/app.ts'
import { Register } from '../support/operations.ts'
import { newAddress, newPerson, PASSWORD, register } from '../support/people.ts'
import { SQLITE } from '../support/stores.ts'

describe('a full disk under SQLite', () => {
  const app = useApp(SQLITE)

  it('is UNAVAILABLE until there is space again, and no fault of the server', async () => {
    await newPerson(app)
    const { queries } = app.app.database
    await sql`pragma max_page_count = 1`.execute(queries)
    const codes = new Set<string>()
    while (codes.size === 0) {
      const input = { email: newAddress(), password: PASSWORD }
      const { errors } = await app.send(Register, { input })
      for (const { extensions } of errors) codes.add(extensions.code)
    }
    expect([...codes]).toEqual(['UNAVAILABLE'])
    await sql`pragma max_page_count = 1000000`.execute(queries)
    await register(app)
  })
})
