import { expect, it } from 'vitest'
import { sendOperation } from '../support/http.ts'
import { onEveryStore } from '../support/stores.ts'

onEveryStore('a document', (app) => {
  it('of more tokens than any client needs is refused before it is validated [R78 R81]', async () => {
    const answer = await sendOperation(`${app.url}/graphql`, `{ ${'me { id } '.repeat(1200)} }`)
    expect(answer.data).toBeUndefined()
    expect(answer.errors).toEqual([
      {
        message: 'The document is too large: ask for less at once.',
        locations: expect.anything(),
        extensions: { code: 'DOCUMENT_TOO_COSTLY' },
      },
    ])
  })

  it('that asks for everything at once is taken', async () => {
    const introspection =
      '{ __schema { types { name fields { name args { name type { name } } } } } }'
    const answer = await sendOperation(`${app.url}/graphql`, introspection)
    expect(answer.errors).toEqual([])
  })
})
