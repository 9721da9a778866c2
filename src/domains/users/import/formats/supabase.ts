import { z } from 'zod'
import { defineFormat, freeText, moment, NO_EMAIL, text } from './format.ts'

const schema = z.object({
  id: z.string(),
  email: text,
  encrypted_password: text,
  email_confirmed_at: moment,
  created_at: moment,
  /** PostgreSQL writes a ban without an end as `infinity`. */
  banned_until: z.union([z.literal('infinity'), moment]),
  deleted_at: moment,
  raw_user_meta_data: z.object({ full_name: freeText, name: freeText }).nullish().catch(null),
})

/** A row of Supabase's table `auth.users`. */
export const supabase = defineFormat(schema, ({ id, email, encrypted_password, ...row }, now) => {
  if (row.deleted_at !== null) return 'is of a user who was deleted there'
  if (!email) return NO_EMAIL
  const { banned_until: bannedUntil, raw_user_meta_data: profile } = row
  return {
    id,
    email,
    emailConfirmed: row.email_confirmed_at !== null,
    name: profile?.full_name ?? profile?.name ?? null,
    passwordHash: encrypted_password || null,
    createdAt: row.created_at,
    suspended: bannedUntil !== null && (bannedUntil === 'infinity' || new Date(bannedUntil) > now),
  }
})
