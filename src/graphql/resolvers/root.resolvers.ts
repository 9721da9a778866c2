import { usableViewer } from '../../domains/sessions/viewer.ts'
import { PASSWORD_MAX_LENGTH } from '../../domains/users/password-input.ts'
import type { QueryResolvers, Resolvers } from '../resolvers.generated.ts'

const Query: QueryResolvers = {
  async me(_root, _arguments, { viewer }) {
    const signedIn = usableViewer(viewer)
    if (signedIn === undefined) return null
    return { user: await signedIn.loadUser(), currentSessionId: signedIn.session.id }
  },

  async node(_root, { id }, { viewer, services }) {
    const signedIn = usableViewer(viewer)
    if (signedIn === undefined) return null
    const currentSessionId = signedIn.session.id
    if (id === signedIn.account.id) {
      return { __typename: 'User', user: await signedIn.loadUser(), currentSessionId }
    }
    const session = await services.sessions.find(viewer, id)
    return session && { __typename: 'Session', session, current: id === currentSessionId }
  },

  server(_root, _arguments, { services: { accounts, policy, version } }) {
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
    }
  },
}

/** The resolvers of schema/root.graphql. */
export const rootResolvers: Resolvers = { Query }
