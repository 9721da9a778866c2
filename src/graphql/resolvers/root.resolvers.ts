import { usableViewer } from '../../domains/sessions/viewer.ts'
import { PASSWORD_MAX_LENGTH } from '../../domains/users/password-input.ts'
import { ADMINISTRATOR } from '../../domains/users/user.ts'
import { widgetOf } from '../captcha.ts'
import type { Context } from '../context.ts'
import type { QueryResolvers, Resolvers } from '../resolvers.generated.ts'

const Query: QueryResolvers = {
  async me(_root, _arguments, { viewer }) {
    const signedIn = usableViewer(viewer)
    if (signedIn === undefined) return null
    return { user: await signedIn.loadUser(), currentSessionId: signedIn.session.id }
  },

  async node(_root, { id }, context) {
    const { viewer, services } = context
    const signedIn = usableViewer(viewer)
    if (signedIn === undefined) return null
    const currentSessionId = signedIn.session.id
    if (id === signedIn.account.id) {
      return { __typename: 'User', user: await signedIn.loadUser(), currentSessionId }
    }
    const session = await services.sessions.find(viewer, id)
    if (session !== null)
      return { __typename: 'Session', session, current: id === currentSessionId }
    return signedIn.account.roles.includes(ADMINISTRATOR) ? nodeForAdministrator(id, context) : null
  },

  server(_root, _arguments, { services: { accounts, policy, version, captcha } }) {
    return {
      version,
      registrationOpen: accounts.registrationOpen,
      emailConfirmationRequired: accounts.confirmationRequired,
      passwordPolicy: {
        minLength: policy.minLength,
        maxLength: PASSWORD_MAX_LENGTH,
        minStrength: policy.minStrength,
      },
      loginMethods: ['PASSWORD', 'EMAIL_CODE'],
      captcha: captcha && widgetOf(captcha),
    }
  },
}

/** What only administrators see. */
async function nodeForAdministrator(id: string, { viewer, services }: Context) {
  const user = await services.directory.find(viewer, id)
  if (user !== undefined) return { __typename: 'User' as const, user, currentSessionId: null }
  const delivery = await services.deliveries.find(viewer, id)
  if (delivery !== undefined) return { __typename: 'EmailDelivery' as const, ...delivery }
  const event = await services.auditLog.find(viewer, id)
  return event === undefined ? null : { __typename: 'AuditEvent' as const, ...event }
}

/** The resolvers of schema/root.graphql. */
export const rootResolvers: Resolvers = { Query }
