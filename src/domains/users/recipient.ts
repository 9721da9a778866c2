import { deliverableAddress } from './email-address.ts'
import type { UsersStore } from './users.store.ts'

/** Whom mails to a user go to, and in which language; null for a user that is gone. */
export async function findRecipient(users: UsersStore, userId: string) {
  const user = await users.findById(userId)
  if (user === undefined) return null
  return { to: deliverableAddress(user.email), name: user.name, locale: user.locale }
}
