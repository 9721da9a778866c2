import { verify } from 'argon2'
import { hashLength, IMPORT_LIMITS, saltLength } from './limits.ts'
import { type PhcText, parsePhc } from './phc.ts'
import { type ReadHash, refused, withinBounds } from './scheme.ts'

const KIB_PER_MIB = 1_024

/** argon2i, argon2d and argon2id as PHC strings, of version 1.3 (v=19) or 1.0 (v=16 or none). RFC 9106. */
export function readArgon2(text: string): ReadHash | undefined {
  const [, kind] = /^\$(argon2(?:id|i|d))\$/.exec(text) ?? []
  if (kind === undefined) return undefined
  const phc = parsePhc(text, ['m', 't', 'p'])
  const { version = 16 } = phc ?? {}
  if (phc === undefined || (version !== 16 && version !== 19))
    return refused(`not a whole ${kind} hash: expected $${kind}$v=19$m=…,t=…,p=…$salt$hash`)
  const { m = 0, t = 0, p = 0 } = Object.fromEntries(phc.parameters)
  const canonical = canonicalText(kind, version, { m, t, p }, phc)
  const maxKib = IMPORT_LIMITS.memoryMiB * KIB_PER_MIB
  return withinBounds(
    [
      { name: 'p', value: p, min: 1, max: IMPORT_LIMITS.argon2Lanes },
      { name: 'm (KiB)', value: m, min: 8 * p, max: maxKib },
      { name: 't', value: t, min: 1, max: maxKib },
      {
        name: 'm × t (KiB)',
        value: m * t,
        min: 1,
        max: IMPORT_LIMITS.argon2TrafficMiB * KIB_PER_MIB,
      },
      saltLength(phc.salt, 8),
      hashLength(phc.hash),
    ],
    {
      kind,
      parameters: { m, t, p },
      work: m * t,
      threads: p,
      verify: (password) => verify(canonical, password),
    },
  )
}

/** The one spelling of what was checked, so that the library cannot read anything else out of the text. */
function canonicalText(
  kind: string,
  version: number,
  { m, t, p }: Readonly<Record<'m' | 't' | 'p', number>>,
  { salt, hash }: PhcText,
): string {
  return `$${kind}$v=${version}$m=${m},t=${t},p=${p}$${base64(salt)}$${base64(hash)}`
}

function base64(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '')
}
