import { sql } from 'kysely'
import { createDerivedTokens } from '../../../src/crypto/derived-tokens.ts'
import { createKeyring } from '../../../src/crypto/keyring.ts'
import type { Database } from '../../../src/database/database.ts'
import { createProofs } from '../../../src/proofs/proofs.service.ts'
import { systemClock } from '../../../src/runtime/clock.ts'
import { createSystemRandom } from '../../../src/runtime/random.ts'
import type { TypedDocumentString } from '../generated/graphql.ts'
import { dataOf, sendOperation } from '../http.ts'

/** Servers on one database, and what whoever has the database and the secret can do besides. */
export interface RacedServers {
  /** Sends an operation to the server with this number, counted round and round. */
  send<Data, Variables>(
    document: TypedDocumentString<Data, Variables>,
    variables: Variables,
    options?: { readonly accessToken?: string; readonly server?: number },
  ): Promise<Data>
  /** The link token and the code of the newest mail to an address, whether it has been sent or not. */
  readMail(email: string): Promise<{ readonly token: string; readonly code: string }>
  makeAdministrator(email: string): Promise<void>
}

/** @param secret the `AUTHOGRAPH_SECRET` of the servers */
export function createRacedServers(
  urls: readonly string[],
  { queries }: Database,
  secret: string,
): RacedServers {
  const keyring = createKeyring([secret])
  const proofs = createProofs({
    tokens: createDerivedTokens(keyring),
    keyring,
    clock: systemClock,
    random: createSystemRandom(systemClock),
  })
  return {
    async send(document, variables, { server = 0, accessToken } = {}) {
      // Believed by servers that trust this machine as their proxy.
      const headers = { 'x-forwarded-for': `198.51.100.${server % 256}` }
      const options = accessToken === undefined ? { headers } : { headers, accessToken }
      return dataOf(
        await sendOperation(`${urls[server % urls.length]}/graphql`, document, variables, options),
      )
    },
    async readMail(email) {
      const { payload } = await queries
        .selectFrom('outbox')
        .select('payload')
        .where(sql`lower(to_address)`, '=', email)
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirstOrThrow()
      const proof = await proofs.find(queries, JSON.parse(payload).proofId)
      if (proof === undefined) throw new Error('the mail proves nothing')
      const { token, code } = proofs.contentsOf(proof, email)
      return { token, code: code ?? '' }
    },
    async makeAdministrator(email) {
      await queries
        .updateTable('users')
        .set({ roles: '["admin"]' })
        .where('email_key', '=', email)
        .execute()
    },
  }
}
