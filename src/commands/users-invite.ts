import type { InvitationsService } from '../domains/administration/invitations.service.ts'
import type { Proofs } from '../proofs/proofs.service.ts'
import { COMMAND_ORIGIN, describeUser, OPERATOR, refuse } from './accounts.ts'
import { EXIT, print } from './output.ts'

export interface UsersInviteOptions {
  readonly role?: readonly string[]
  readonly name?: string
  readonly locale?: string
  readonly json?: boolean
}

/** What the command stands on. */
export interface UsersInviteServices {
  readonly invitations: InvitationsService
  readonly proofs: Proofs
  readonly appUrl: string
  /** Whether mails only go to the mailbox on disk, so that whoever invites has to pass the link on. */
  readonly hasNoTransport: boolean
}

/** `authograph users invite`: makes an account and mails its owner a link. @returns the exit code */
export async function runUsersInvite(
  { invitations, proofs, appUrl, hasNoTransport }: UsersInviteServices,
  email: string,
  { role = [], name, locale, json }: UsersInviteOptions,
): Promise<number> {
  const request = { email, name: name ?? null, locale: locale ?? null, roles: role }
  const result = await invitations.invite(
    OPERATOR,
    { ...request, requestLocale: 'en' },
    COMMAND_ORIGIN,
  )
  if (result.outcome !== 'SUCCESS') return refuse(json, result)
  const { user, proof, linkExpiresAt } = result
  const { token } = proofs.contentsOf(proof, user.emailKey)
  const link = hasNoTransport ? `${appUrl}/accept-invitation#token=${token}` : null
  print(json, { ok: true, user: describeUser(user), linkExpiresAt, link }, [
    `✓ ${user.email} is invited${user.roles.length > 0 ? `, as ${user.roles.join(', ')}` : ''}.`,
    `  The link is taken until ${linkExpiresAt.toISOString()}.`,
    link === null
      ? '  The servers that run mail it.'
      : `  There is no mail transport yet, so pass it on yourself:\n  ${link}`,
  ])
  return EXIT.ok
}
