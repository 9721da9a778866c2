/** A password hash that another system made, taken apart and within the limits. */
export interface ImportedHash {
  /** How it was made, such as `bcrypt`. */
  readonly kind: string
  /** What its cost depends on. Never salt or hash. */
  readonly parameters: Readonly<Record<string, number>>
  /** How much there is to do. Of two hashes of one kind and as many threads the one with more work takes longer. */
  readonly work: number
  /** How many threads share the work; one when left out. */
  readonly threads?: number
  /** Verifies off the main thread. @param password hashed as it is, in UTF-8 */
  verify(password: string): Promise<boolean>
}

/** A hash, or why it cannot be taken: a sentence that does not repeat the hash. */
export type ReadHash =
  | { readonly ok: true; readonly hash: ImportedHash }
  | { readonly ok: false; readonly reason: string }

/** Reads the hashes of one kind. @returns undefined for a text that does not begin like one */
export type HashReader = (text: string) => ReadHash | undefined

/** What a parameter of a hash may be, both ends included. */
export interface Bound {
  readonly name: string
  readonly value: number
  readonly min: number
  readonly max: number
}

/** The hash when all parameters are within their bounds; otherwise the first that is not, in words. */
export function withinBounds(bounds: readonly Bound[], hash: ImportedHash): ReadHash {
  const broken = bounds.find(({ value, min, max }) => value < min || value > max)
  if (broken === undefined) return { ok: true, hash }
  const { name, value, min, max } = broken
  return refused(`${hash.kind} with ${name} ${value}: it must be from ${min} to ${max}`)
}

export function refused(reason: string): ReadHash {
  return { ok: false, reason }
}
