import { z } from 'zod'
import { defineFormat, flag, freeText, moment, NO_EMAIL, text } from './format.ts'

const number = z.object({ $numberLong: z.string().transform(Number) })

/** MongoDB's dates: accounts-js keeps milliseconds, Meteor dates; mongoexport writes both in its extended JSON. */
const mongoMoment = z
  .union([
    z.object({ $date: z.union([z.string(), number.transform((long) => long.$numberLong)]) }),
    number.transform((long) => ({ $date: long.$numberLong })),
    z.number().transform((milliseconds) => ({ $date: milliseconds })),
  ])
  .nullish()
  .transform((date): string | number | null | undefined => date?.$date)
  .pipe(moment)

const schema = z.object({
  _id: z
    .union([z.string(), z.object({ $oid: z.string() })], { error: 'must be a text or an $oid' })
    .transform((id) => (typeof id === 'string' ? id : id.$oid)),
  username: freeText,
  profile: z.object({ name: freeText }).nullish().catch(null),
  emails: z.array(z.object({ address: z.string(), verified: z.boolean().nullish() })).nullish(),
  services: z.object({ password: z.object({ bcrypt: text, argon2: text }).nullish() }).nullish(),
  createdAt: mongoMoment,
  deactivated: flag,
})

/**
 * A document of the collection `users` of accounts-js or Meteor, as mongoexport writes it. Of several addresses the first
 * that is verified is taken.
 *
 * @param prehash `sha256-hex:` where clients sent the SHA-256 of the password: in Meteor, in accounts-js until August
 * 2019, and later where they were told to
 */
function accountsJsFormat(prehash: 'sha256-hex:' | '') {
  return defineFormat(schema, ({ _id, username, profile, emails, services, ...user }) => {
    const email = emails?.find(({ verified }) => verified === true) ?? emails?.[0]
    if (email === undefined) return NO_EMAIL
    const hash = services?.password?.bcrypt ?? services?.password?.argon2
    return {
      id: _id,
      email: email.address,
      emailConfirmed: email.verified === true,
      name: profile?.name ?? username ?? null,
      passwordHash: hash ? `${prehash}${hash}` : null,
      createdAt: user.createdAt,
      suspended: user.deactivated,
    }
  })
}

export const accountsJs = accountsJsFormat('sha256-hex:')
export const accountsJsPlain = accountsJsFormat('')
