import { expect, it } from 'vitest'
import { onEveryDatabase } from '../support/databases.ts'
import { dataOf } from '../support/http.ts'
import { Me } from '../support/operations.ts'
import { newPerson } from '../support/people.ts'

onEveryDatabase('register', (app) => {
  it('mails a link and a code that, with the challenge, make an account', async () => {
    const person = await newPerson(app)
    const { me } = dataOf(await app.send(Me, {}, person))
    expect(me).toMatchObject({
      email: person.email,
      emailConfirmed: true,
      hasPassword: true,
      roles: [],
    })
  })
})
