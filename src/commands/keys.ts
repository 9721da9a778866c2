import {
  createSigningKeys,
  type SigningKeyState,
  type SigningKeys,
} from '../crypto/signing-keys.ts'
import { systemClock } from '../runtime/clock.ts'
import { createSystemRandom } from '../runtime/random.ts'
import { openKeyring } from './keyring.ts'
import { EXIT, print } from './output.ts'
import { withDatabase } from './with-database.ts'

export interface KeysRotateOptions {
  readonly atOnce?: boolean
  readonly json?: boolean
}

/** `authograph keys list`: the keys that sign access tokens. @returns the exit code */
export function runKeysList(json?: boolean): Promise<number> {
  return withSigningKeys(json, async (signingKeys) => {
    const keys = await signingKeys.list()
    const lines = keys.length > 0 ? keys.map(toLine) : ['There are no keys yet.']
    print(json, { ok: true, keys }, lines)
    return EXIT.ok
  })
}

/** `authograph keys rotate`: makes the next key. @returns the exit code */
export function runKeysRotate({ atOnce = false, json }: KeysRotateOptions): Promise<number> {
  return withSigningKeys(json, async (signingKeys) => {
    const id = await signingKeys.rotate(atOnce)
    const advice = atOnce
      ? [
          `The key ${id} signs now, and all others are worth nothing any more.`,
          'Servers notice within a minute. Clients refresh their access tokens by themselves.',
        ]
      : [
          `The key ${id} is published, and signs in an hour: by then everyone has fetched it.`,
          'The one before is kept until the last token that it signed has expired.',
        ]
    print(json, { ok: true, id }, advice)
    return EXIT.ok
  })
}

/** `authograph keys reseal`: seals the keys with the newest secret. @returns the exit code */
export function runKeysReseal(json?: boolean): Promise<number> {
  return withSigningKeys(json, async (signingKeys) => {
    const resealed = await signingKeys.reseal()
    print(json, { ok: true, resealed }, [
      resealed === 0
        ? 'All keys are sealed with the newest secret: nothing to do.'
        : `${resealed} keys are sealed with the newest secret now.`,
    ])
    return EXIT.ok
  })
}

function withSigningKeys(
  json: boolean | undefined,
  work: (signingKeys: SigningKeys) => Promise<number>,
): Promise<number> {
  return withDatabase(json, async ({ configuration, database }) => {
    const keyring = await openKeyring(configuration, database)
    const clock = systemClock
    const random = createSystemRandom(clock)
    const { accessTokenTtlSeconds } = configuration.sessions
    return work(createSigningKeys({ database, keyring, clock, random, accessTokenTtlSeconds }))
  })
}

function toLine({ id, state, createdAt, signsFrom, isSealedWithNewest }: SigningKeyState): string {
  const times = `made ${createdAt.toISOString()}  signs from ${signsFrom.toISOString()}`
  const seal = isSealedWithNewest ? '' : '  sealed with an older secret: run authograph keys reseal'
  return `${id}  ${state.padEnd(8)}  ${times}${seal}`
}
