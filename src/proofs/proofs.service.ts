import {
  type DerivedTokens,
  parseToken,
  SALT_LENGTH_BYTES,
  sameText,
  type TokenSeed,
} from '../crypto/derived-tokens.ts'
import type { Keyring } from '../crypto/keyring.ts'
import type { Queries } from '../database/database.ts'
import type { ProofPurpose } from '../database/tables.ts'
import { addSeconds, type Clock } from '../runtime/clock.ts'
import type { Random } from '../runtime/random.ts'
import {
  deleteProofsOf,
  endEveryProof,
  endProof,
  endProofsOf,
  findProof,
  giveBackCodeTry,
  insertProof,
  listLivingProofs,
  listProofsOf,
  lockChallenge,
  takeCodeTries,
} from './proofs.store.ts'

/** What goes with a purpose. Lifetimes in seconds. */
interface ProofRules {
  readonly codeDigits: number
  readonly codeTtlSeconds: number
  readonly linkTtlSeconds: number
}

const MINUTE = 60
const DAY = 86_400
/** Of a mail that carries a link only. */
const NO_CODE = { codeDigits: 0, codeTtlSeconds: 0 }

/**
 * Codes live ten minutes (OWASP ASVS 5.0, 6.5.5), and what opens an account by itself has eight digits. A confirmation
 * link lives a day: mail can be slow, and it opens an account only together with a password or a challenge. A change of
 * address can be stopped while it waits, and for 72 hours after.
 */
export const PROOF_RULES: Readonly<Record<ProofPurpose, ProofRules>> = {
  'confirm-email': { codeDigits: 6, codeTtlSeconds: 10 * MINUTE, linkTtlSeconds: DAY },
  'reset-password': { codeDigits: 8, codeTtlSeconds: 10 * MINUTE, linkTtlSeconds: 30 * MINUTE },
  'log-in': { codeDigits: 8, codeTtlSeconds: 10 * MINUTE, linkTtlSeconds: 30 * MINUTE },
  reauthenticate: { codeDigits: 8, codeTtlSeconds: 10 * MINUTE, linkTtlSeconds: 10 * MINUTE },
  'change-email': { codeDigits: 6, codeTtlSeconds: 10 * MINUTE, linkTtlSeconds: DAY },
  'cancel-email-change': { ...NO_CODE, linkTtlSeconds: 4 * DAY },
  'accept-invitation': { ...NO_CODE, linkTtlSeconds: 7 * DAY },
}

const CODE_TRIES = 5
const LIVING_PROOFS = 3

/** The row behind a mailed link and code. It holds neither: both are derived from it and the server's secret. */
export interface Proof extends TokenSeed {
  /** The proof whose challenge this one answers to: itself, or an earlier one that it was mailed again for. */
  readonly challengeId: string
  readonly purpose: ProofPurpose
  /** What is proven: the id of a registration, of a request for a proof, or of a user. */
  readonly subjectId: string
  readonly createdAt: Date
  readonly codeExpiresAt: Date
  readonly linkExpiresAt: Date
  /** Null where the mail carries a link only. */
  readonly codeTriesLeft: number | null
  readonly endedAt: Date | null
}

/** What a proof is issued for. */
export interface ProofIssue {
  readonly purpose: ProofPurpose
  readonly subjectId: string
  /** The proof whose challenge the new one shall answer to; none for a new challenge. */
  readonly challengeId?: string
  readonly withCode: boolean
}

/** Finds the address to which a subject's proofs are bound; undefined when the subject is gone. */
export type AddressOf = (subjectId: string) => Promise<string | undefined>

/** What a presented link turned out to be. `expired` is said only of a genuine one. */
export type CheckedProof =
  | { readonly status: 'good'; readonly proof: Proof }
  | { readonly status: 'expired' }
  | { readonly status: 'invalid' }

/** What a typed code turned out to be. */
export type CheckedCode =
  | CheckedProof
  | {
      readonly status: 'wrong'
      readonly triesLeft: number
      /** False when no code was left to compare with. */
      readonly compared: boolean
      readonly subjectId: string
    }

/** Makes and checks what is mailed to prove that somebody reads an address. */
export interface Proofs {
  /** Writes a proof; the oldest of more than three that live side by side ends. */
  issue(db: Queries, issue: ProofIssue): Promise<Proof>
  /** What the asking client keeps and gives back with the code. */
  challengeOf(proof: Proof, address: string): string
  /** What the mail carries. The same each time it is asked for. */
  contentsOf(
    proof: Proof,
    address: string,
  ): { readonly token: string; readonly code: string | null }
  find(db: Queries, id: string): Promise<Proof | undefined>
  checkLink(
    db: Queries,
    purpose: ProofPurpose,
    token: string,
    addressOf: AddressOf,
  ): Promise<CheckedProof>
  /** Finds what a challenge belongs to, used or not; undefined for one that is not genuine. */
  findChallenged(
    db: Queries,
    purpose: ProofPurpose,
    challenge: string,
    addressOf: AddressOf,
  ): Promise<Proof | undefined>
  /** Compares a code, after a try has been taken and committed. */
  checkCode(
    db: Queries,
    purpose: ProofPurpose,
    challenge: string,
    code: string,
    addressOf: AddressOf,
  ): Promise<CheckedCode>
  /** Gives the try back that a right code cost, where something else kept it from being used. */
  giveBackTry(db: Queries, proof: Proof): Promise<void>
  /** Uses a proof up, and with it all others of its kind and subject. @returns false when another request was first */
  use(db: Queries, proof: Proof): Promise<boolean>
  /** Ends all living proofs of a subject, of every purpose. */
  endAll(db: Queries, subjectId: string): Promise<void>
  /** All proofs of these subjects, used and expired ones too, oldest first. */
  list(db: Queries, subjectIds: readonly string[]): Promise<Proof[]>
  /** Ends every living proof of everybody. */
  endEvery(db: Queries): Promise<void>
  /** Forgets everything of subjects that are gone. */
  forget(db: Queries, subjectIds: readonly string[]): Promise<void>
}

export interface ProofsDependencies {
  readonly tokens: DerivedTokens
  readonly keyring: Keyring
  readonly clock: Clock
  readonly random: Random
}

export function createProofs({ tokens, keyring, clock, random }: ProofsDependencies): Proofs {
  /** Reads the row that a token names and checks that the token was made from it for this purpose. */
  const findGenuine = async (
    db: Queries,
    purpose: ProofPurpose,
    kind: 'link' | 'challenge',
    token: string,
    addressOf: AddressOf,
  ) => {
    const parsed = parseToken(token)
    if (parsed === undefined) return undefined
    const proof = await findProof(db, parsed.id)
    if (proof?.purpose !== purpose) return undefined
    const address = await addressOf(proof.subjectId)
    if (address === undefined) return undefined
    const genuine = tokens.verify(`${purpose}/${kind}`, proof, parsed, [proof.subjectId, address])
    return genuine ? { proof, address } : undefined
  }
  const contentsOf = (proof: Proof, address: string) => {
    const context = [proof.subjectId, address]
    const { codeDigits } = PROOF_RULES[proof.purpose]
    return {
      token: tokens.make(`${proof.purpose}/link`, proof, context),
      code:
        proof.codeTriesLeft === null
          ? null
          : tokens.makeCode(`${proof.purpose}/link`, proof, context, codeDigits),
    }
  }

  return {
    contentsOf,
    find: findProof,
    list: listProofsOf,
    forget: deleteProofsOf,
    endEvery: (db) => endEveryProof(db, clock.now()),
    giveBackTry: (db, proof) => giveBackCodeTry(db, proof.id),
    endAll: (db, subjectId) => endProofsOf(db, null, subjectId, clock.now()),
    challengeOf: (proof, address) =>
      tokens.make(`${proof.purpose}/challenge`, proof, [proof.subjectId, address]),

    async issue(db, { purpose, subjectId, challengeId, withCode }) {
      const now = clock.now()
      const rules = PROOF_RULES[purpose]
      const id = random.id()
      const proof: Proof = {
        id,
        challengeId: challengeId ?? id,
        purpose,
        subjectId,
        salt: random.bytes(SALT_LENGTH_BYTES),
        keyId: keyring.current.id,
        createdAt: now,
        codeExpiresAt: addSeconds(now, rules.codeTtlSeconds),
        linkExpiresAt: addSeconds(now, rules.linkTtlSeconds),
        codeTriesLeft: withCode ? CODE_TRIES : null,
        endedAt: null,
      }
      if (challengeId !== undefined) await lockChallenge(db, challengeId)
      const living = await listLivingProofs(db, purpose, subjectId)
      for (const surplus of living.slice(LIVING_PROOFS - 1)) await endProof(db, surplus.id, now)
      await insertProof(db, proof)
      return proof
    },

    async checkLink(db, purpose, token, addressOf) {
      const found = await findGenuine(db, purpose, 'link', token, addressOf)
      if (found === undefined || found.proof.endedAt !== null) return { status: 'invalid' }
      if (found.proof.linkExpiresAt <= clock.now()) return { status: 'expired' }
      return { status: 'good', proof: found.proof }
    },

    async findChallenged(db, purpose, challenge, addressOf) {
      return (await findGenuine(db, purpose, 'challenge', challenge, addressOf))?.proof
    },

    async checkCode(db, purpose, challenge, code, addressOf) {
      const found = await findGenuine(db, purpose, 'challenge', challenge, addressOf)
      if (found === undefined) return { status: 'invalid' }
      const { address, proof } = found
      const living = await listLivingProofs(db, purpose, proof.subjectId)
      if (living.length === 0) return { status: 'invalid' }
      if (living.every((candidate) => candidate.codeExpiresAt <= clock.now()))
        return { status: 'expired' }
      // Committed before anything is compared: requests that race cannot share a try.
      const candidates = await takeCodeTries(db, proof.id, clock.now())
      const digits = code.replace(/[\s-]/g, '')
      const match = candidates.find((candidate) =>
        sameText(contentsOf(candidate, address).code ?? '', digits),
      )
      if (match !== undefined) return { status: 'good', proof: match }
      const triesLeft = Math.max(0, ...candidates.map((candidate) => candidate.codeTriesLeft ?? 0))
      const compared = candidates.length > 0
      return { status: 'wrong', triesLeft, compared, subjectId: proof.subjectId }
    },

    async use(db, proof) {
      await lockChallenge(db, proof.challengeId)
      const ended = await endProof(db, proof.id, clock.now())
      if (ended) await endProofsOf(db, proof.purpose, proof.subjectId, clock.now())
      return ended
    },
  }
}
