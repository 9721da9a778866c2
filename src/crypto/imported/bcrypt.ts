import { IMPORT_LIMITS } from './limits.ts'
import { type ReadHash, refused, withinBounds } from './scheme.ts'

const BCRYPT = /^\$2[aby]\$(\d\d)\$[./A-Za-z0-9]{53}$/

/** bcrypt with the prefixes 2a, 2b and 2y, which mean the same today. It takes 72 bytes of a password, as it did there. */
export function readBcrypt(text: string): ReadHash | undefined {
  if (!text.startsWith('$2')) return undefined
  if (text.startsWith('$2x$'))
    return refused(
      'bcrypt of the kind 2x, which a faulty library made: its users need a new password',
    )
  const [, digits] = BCRYPT.exec(text) ?? []
  if (digits === undefined)
    return refused('not a whole bcrypt hash: expected $2b$cost$ and 53 characters')
  const cost = Number(digits)
  return withinBounds([{ name: 'cost', value: cost, min: 4, max: IMPORT_LIMITS.bcryptCost }], {
    kind: 'bcrypt',
    parameters: { cost },
    work: 2 ** cost,
    // Loaded with the first such hash: most servers never have one.
    async verify(password) {
      const { verify } = await import('@node-rs/bcrypt')
      return verify(password, text)
    },
  })
}
