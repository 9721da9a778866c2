import { type CryptoKey, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose'
import type { Database } from '../database/database.ts'
import { addSeconds, type Clock } from '../runtime/clock.ts'
import type { Random } from '../runtime/random.ts'
import type { Keyring } from './keyring.ts'
import { seal, unseal } from './seal.ts'
import {
  deleteSigningKeys,
  insertFirstSigningKey,
  insertSigningKey,
  listSigningKeys,
  replaceSeal,
  type StoredSigningKey,
} from './signing-keys.store.ts'

/** The one algorithm of the server's own tokens: ECDSA on P-256 with SHA-256 (RFC 7518 §3.4). */
export const SIGNING_ALGORITHM = 'ES256'

const ROTATION_SECONDS = 90 * 86_400
/** Others keep the published set for a while (its Cache-Control says how long): a key that nobody knows must not sign. */
const PUBLISH_AHEAD_SECONDS = 3600
const RELOAD_SECONDS = 60
/** A flood of tokens with made-up key ids causes at most one look-up in this time. */
const UNKNOWN_KEY_COOLDOWN_SECONDS = 5
const PURPOSE = 'signing-keys'

/** The key pairs that sign access tokens, kept in the database and shared by all servers on it. */
export interface SigningKeys {
  /** The key that signs now; made here when there is none yet. */
  active(): Promise<{ readonly id: string; readonly key: CryptoKey }>
  /** The public key with exactly this id, or undefined. */
  find(id: string): Promise<CryptoKey | undefined>
  /** The public keys as a JSON Web Key Set (RFC 7517 §5), those that will sign soon among them. */
  published(): Promise<{ readonly keys: readonly JWK[] }>
  /** Makes the next key when the newest is old enough, and drops keys whose last token has expired. */
  maintain(): Promise<void>
  /** Every key, the one that signs last first. */
  list(): Promise<readonly SigningKeyState[]>
  /**
   * Makes the next key, which others learn of before it signs.
   * @param atOnce for a key that has leaked: the new one signs now and all others are worth nothing any more, so every
   * access token has to be refreshed
   * @returns the id of the new key
   */
  rotate(atOnce: boolean): Promise<string>
  /** Seals every private key with the newest secret. @returns how many were sealed with another one */
  reseal(): Promise<number>
}

/** What there is to say of a key. */
export interface SigningKeyState {
  readonly id: string
  readonly createdAt: Date
  readonly signsFrom: Date
  readonly state: 'COMING' | 'SIGNING' | 'RETIRED'
  /** Whether it is sealed with the newest secret. */
  readonly isSealedWithNewest: boolean
}

export interface SigningKeysDependencies {
  readonly database: Database
  readonly keyring: Keyring
  readonly clock: Clock
  readonly random: Random
  /** How long any access token lives at most. */
  readonly accessTokenTtlSeconds: number
}

interface LoadedKeys {
  readonly at: Date
  readonly keys: readonly StoredSigningKey[]
  readonly imported: Map<string, Promise<CryptoKey>>
}

export function createSigningKeys(dependencies: SigningKeysDependencies): SigningKeys {
  const { database, keyring, clock, random, accessTokenTtlSeconds } = dependencies
  let loaded: LoadedKeys | undefined
  let reloading: Promise<LoadedKeys> | undefined

  const load = async () => {
    loaded = { at: clock.now(), keys: await listSigningKeys(database.queries), imported: new Map() }
    return loaded
  }
  /** For who reads: requests that come while a look-up is under way wait for that one, however many they are. */
  const reload = () => {
    reloading ??= load().finally(() => {
      reloading = undefined
    })
    return reloading
  }
  const current = async () => {
    const stale = loaded === undefined || addSeconds(loaded.at, RELOAD_SECONDS) <= clock.now()
    return stale || loaded === undefined ? reload() : loaded
  }
  const add = async (signsFrom: Date) => {
    await insertSigningKey(database.queries, await createKey(keyring, clock, random, signsFrom))
    return load()
  }
  const addFirst = async () => {
    const key = await createKey(keyring, clock, random, clock.now())
    await database.transaction((db) => insertFirstSigningKey(db, database.kind, key))
    return load()
  }
  const importOnce = ({ imported }: LoadedKeys, name: string, jwk: () => string) => {
    const known = imported.get(name) ?? importKey(jwk())
    imported.set(name, known)
    return known
  }

  return {
    async active() {
      const first = await current()
      const set = first.keys.length === 0 ? await addFirst() : first
      const key =
        set.keys.find((candidate) => candidate.signsFrom <= clock.now()) ?? set.keys.at(-1)
      if (key === undefined) throw new Error('there is no signing key')
      const imported = await importOnce(set, `private ${key.id}`, () => unsealKey(keyring, key))
      return { id: key.id, key: imported }
    },
    async find(id) {
      let set = await current()
      if (!set.keys.some((key) => key.id === id)) {
        if (addSeconds(set.at, UNKNOWN_KEY_COOLDOWN_SECONDS) > clock.now()) return undefined
        set = await reload()
      }
      const key = set.keys.find((candidate) => candidate.id === id)
      return key && importOnce(set, `public ${id}`, () => key.publicJwk)
    },
    async published() {
      const { keys } = await current()
      return { keys: keys.map(publish) }
    },
    async maintain() {
      const { keys } = await load()
      const [newest] = keys
      if (newest === undefined) return
      if (addSeconds(newest.createdAt, ROTATION_SECONDS) <= clock.now()) {
        await add(addSeconds(clock.now(), PUBLISH_AHEAD_SECONDS))
      }
      const lastSignedBefore = addSeconds(
        clock.now(),
        -accessTokenTtlSeconds - PUBLISH_AHEAD_SECONDS,
      )
      const signing = keys.findIndex((key) => key.signsFrom <= lastSignedBefore)
      const retired = signing === -1 ? [] : keys.slice(signing + 1)
      await deleteSigningKeys(
        database.queries,
        retired.map((key) => key.id),
      )
    },
    async list() {
      const { keys } = await load()
      const now = clock.now()
      const signing = keys.find((key) => key.signsFrom <= now) ?? keys.at(-1)
      return keys.map((key) => stateOf(key, signing?.id, now, keyring.current.id))
    },
    async rotate(atOnce) {
      const signsFrom = atOnce ? clock.now() : addSeconds(clock.now(), PUBLISH_AHEAD_SECONDS)
      const key = await createKey(keyring, clock, random, signsFrom)
      await database.transaction(async (db) => {
        const others = atOnce ? await listSigningKeys(db) : []
        await deleteSigningKeys(
          db,
          others.map(({ id }) => id),
        )
        await insertSigningKey(db, key)
      })
      await load()
      return key.id
    },
    async reseal() {
      const { keys } = await load()
      const old = keys.filter((key) => key.keyId !== keyring.current.id)
      for (const key of old) {
        const privateJwk = unsealKey(keyring, key)
        const sealed = seal(keyring.current.derive(PURPOSE), privateJwk, key.id, random)
        await replaceSeal(database.queries, key.id, sealed, keyring.current.id)
      }
      await load()
      return old.length
    },
  }
}

function stateOf(
  { id, createdAt, signsFrom, keyId }: StoredSigningKey,
  signingId: string | undefined,
  now: Date,
  newestKeyId: string,
): SigningKeyState {
  const isComing = signsFrom > now && id !== signingId
  const state = isComing ? 'COMING' : id === signingId ? 'SIGNING' : 'RETIRED'
  return { id, createdAt, signsFrom, state, isSealedWithNewest: keyId === newestKeyId }
}

async function createKey(
  keyring: Keyring,
  clock: Clock,
  random: Random,
  signsFrom: Date,
): Promise<StoredSigningKey> {
  const { publicKey, privateKey } = await generateKeyPair(SIGNING_ALGORITHM, { extractable: true })
  const id = random.id()
  const privateJwk = JSON.stringify(await exportJWK(privateKey))
  return {
    id,
    publicJwk: JSON.stringify(await exportJWK(publicKey)),
    sealedPrivateJwk: seal(keyring.current.derive(PURPOSE), privateJwk, id, random),
    keyId: keyring.current.id,
    createdAt: clock.now(),
    signsFrom,
  }
}

function unsealKey(keyring: Keyring, key: StoredSigningKey): string {
  const master = keyring.find(key.keyId)
  if (master === undefined) {
    throw new Error(
      'a signing key was sealed with a secret that is not configured: add it to AUTHOGRAPH_SECRET',
    )
  }
  return unseal(master.derive(PURPOSE), key.sealedPrivateJwk, key.id)
}

async function importKey(jwk: string): Promise<CryptoKey> {
  const key = await importJWK(JSON.parse(jwk), SIGNING_ALGORITHM)
  if (key instanceof Uint8Array) throw new TypeError('a signing key is not an asymmetric key')
  return key
}

function publish(key: StoredSigningKey): JWK {
  return { ...JSON.parse(key.publicJwk), kid: key.id, alg: SIGNING_ALGORITHM, use: 'sig' }
}
