import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Configuration } from '../config/configuration.ts'
import { readOrCreateSecret } from '../config/secret-file.ts'
import { createKeyring, type Keyring } from '../crypto/keyring.ts'
import { createSigningKeys } from '../crypto/signing-keys.ts'
import type { Database } from '../database/database.ts'
import { systemClock } from '../runtime/clock.ts'
import { createSystemRandom } from '../runtime/random.ts'

/**
 * The secrets of the servers on a database, for a command that seals what those servers will open.
 * @throws where there is no secret yet, or the servers have another one
 */
export async function openKeyring(
  { secrets, dataDirectory, sessions }: Configuration,
  database: Database,
): Promise<Keyring> {
  if (secrets === null && !existsSync(join(dataDirectory, 'secret'))) {
    throw new Error(
      'There is no AUTHOGRAPH_SECRET, and no secret in DATA_DIR: run this with the environment of the server',
    )
  }
  const keyring = createKeyring(secrets ?? [readOrCreateSecret(dataDirectory)])
  const clock = systemClock
  const random = createSystemRandom(clock)
  const signingKeys = createSigningKeys({ database, keyring, clock, random, ...sessions })
  // Opens a sealed key, which takes the secret that sealed it. A database that no server has used has none.
  const { keys } = await signingKeys.published()
  if (keys.length > 0) await signingKeys.active()
  return keyring
}
