import { type Match, ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'
import type { AccountsConfiguration } from '../../config/configuration.ts'
import type { HashingPlace } from '../../crypto/password-hasher.ts'
import type { Checked } from '../users/invalid-fields.ts'
import { checkPassword, type PasswordField } from '../users/password-input.ts'
import type { BreachedPasswords } from './pwned-passwords.ts'

/**
 * What is estimated of a long password: its first characters. The estimate occupies the process, and of a hostile text
 * of 128 characters for a quarter of a second; a beginning that is strong makes the whole strong.
 */
const ESTIMATED_LENGTH = 40
const ESTIMATOR_OPTIONS = { dictionary, graphs: adjacencyGraphs, l33tMaxSubstitutions: 10 }

/** Why a password is weak: well known, guessed too easily, or leaked; with keys of advice. */
export interface PasswordWeakness {
  readonly reason: 'common' | 'guessable' | 'breached'
  readonly suggestions: readonly string[]
}

/** What the operator asks of new passwords. */
export interface PasswordPolicy {
  readonly minLength: number
  readonly minStrength: number
  /** Whether a typed password can be one at all, in the form in which it is hashed. */
  check(password: string, field?: PasswordField): Checked<string>
  /**
   * How good a new password is, as far as this server knows by itself.
   * @param ownWords what an attacker would try first: the address, the name
   * @returns null when it is good enough
   */
  weaknessOf(password: string, ownWords: readonly string[]): PasswordWeakness | null
  /**
   * Hashes a new password, unless it is known from a breach. Others are hashed while that is being asked elsewhere.
   * @throws Fault OVERLOADED as the hasher does; UNAVAILABLE when it cannot be asked and must be
   */
  hash(place: HashingPlace, password: string): Promise<HashedPassword>
}

/** A new password's hash, or why it is not taken. */
export type HashedPassword = { readonly hash: string } | { readonly weakness: PasswordWeakness }

const BREACHED: PasswordWeakness = { reason: 'breached', suggestions: ['pwned'] }

export function createPasswordPolicy(
  accounts: AccountsConfiguration,
  breachedPasswords: BreachedPasswords,
): PasswordPolicy {
  const minLength = accounts.passwordMinLength
  const minStrength = accounts.passwordMinStrength
  let estimator: ZxcvbnFactory | undefined
  let commonPasswords: ReadonlySet<string> | undefined
  /** Whether a password is on the list as it is: of "testtest" the estimator sees only that it repeats a word. */
  const isCommon = (password: string) => {
    commonPasswords ??= new Set(dictionary['passwords-common'])
    return commonPasswords.has(password.toLowerCase())
  }
  return {
    minLength,
    minStrength,
    check: (password, field) => checkPassword(password, minLength, field),
    weaknessOf(password, ownWords) {
      // Made when it is first needed: it takes ten megabytes, and many servers never register anybody.
      estimator ??= new ZxcvbnFactory(ESTIMATOR_OPTIONS)
      const words = ownWords.flatMap(wordsOf)
      const { score, feedback, sequence } = estimator.check(beginningOf(password), words)
      const [first] = sequence
      const variant = sequence.length === 1 && isPassword(first) && score < 3
      const known = variant || isCommon(password)
      if (score >= minStrength && !known) return null
      return { reason: known ? 'common' : 'guessable', suggestions: feedback.suggestions }
    },
    async hash(place, password) {
      const isBreached = await place.outside(() => breachedPasswords.includes(password))
      return isBreached ? { weakness: BREACHED } : { hash: await place.hash(password) }
    },
  }
}

/** Whether a match of zxcvbn's is an entry of its lists of leaked passwords. */
function isPassword(match: Match | undefined): boolean {
  return match?.pattern === 'dictionary' && String(match.dictionaryName).startsWith('passwords')
}

/** What is estimated of a text. */
function beginningOf(text: string): string {
  return [...text].slice(0, ESTIMATED_LENGTH).join('')
}

function wordsOf(text: string): string[] {
  return [beginningOf(text), ...text.split(/[^\p{L}\p{N}]+/u)].filter((word) => word.length > 2)
}
