import type { EmailDelivery } from '../../email/deliveries.service.ts'
import type { EmailService } from '../../email/email.service.ts'
import { ALLOWANCES } from '../../throttling/allowances.ts'
import type { Throttling } from '../../throttling/throttling.service.ts'
import type { RegistrationService } from '../registration/registration.service.ts'
import { requireAdministrator, type Viewer } from '../sessions/viewer.ts'
import { checkIdentifier, findByIdentifier } from '../users/identifier.ts'
import type { User } from '../users/user.ts'
import type { UsersStore } from '../users/users.store.ts'

/** Something that stands in the way of a login; the public enum of the same name. */
export type LoginObstacle =
  | 'UNKNOWN_IDENTIFIER'
  | 'REGISTRATION_UNCONFIRMED'
  | 'SUSPENDED'
  | 'NO_PASSWORD'
  | 'THROTTLED'
  | 'MAIL_BOUNCED'
  | 'MAIL_FAILED'

/** What stands in the way of a login. */
export interface LoginDiagnosis {
  readonly identifier: string
  readonly user: User | undefined
  readonly canLogIn: boolean
  readonly obstacles: readonly LoginObstacle[]
  readonly throttledUntil: Date | null
  /** Newest first. */
  readonly recentDeliveries: readonly EmailDelivery[]
}

/** Finds out for administrators why a person cannot get in. */
export interface LoginDiagnosisService {
  /** @throws Fault FORBIDDEN for anyone but an administrator */
  diagnose(viewer: Viewer, identifier: string): Promise<LoginDiagnosis>
}

export interface LoginDiagnosisDependencies {
  readonly users: UsersStore
  readonly registration: RegistrationService
  readonly throttling: Throttling
  readonly email: EmailService
}

const RECENT_DELIVERIES = 10
/** A mail that did not arrive keeps nobody with a password out. */
const HARMLESS: ReadonlySet<LoginObstacle> = new Set(['MAIL_BOUNCED', 'MAIL_FAILED'])

export function createLoginDiagnosis(
  dependencies: LoginDiagnosisDependencies,
): LoginDiagnosisService {
  const { users, registration, throttling, email } = dependencies

  const obstaclesOfAccount = async (user: User | undefined, key: string) => {
    const found: LoginObstacle[] = []
    if (user === undefined) {
      found.push('UNKNOWN_IDENTIFIER')
      if (await registration.isWaiting(key)) found.push('REGISTRATION_UNCONFIRMED')
    }
    if (user?.status === 'SUSPENDED') found.push('SUSPENDED')
    if (user?.passwordHash === null) found.push('NO_PASSWORD')
    return found
  }

  const obstaclesOfMail = async (emailKey: string, deliveries: readonly EmailDelivery[]) => {
    const found: LoginObstacle[] = []
    if ((await email.markOf(emailKey)) !== undefined) found.push('MAIL_BOUNCED')
    if (deliveries[0]?.status === 'FAILED') found.push('MAIL_FAILED')
    return found
  }

  return {
    async diagnose(viewer, identifier) {
      requireAdministrator(viewer)
      // As a login reads it.
      const checked = checkIdentifier(identifier)
      if (!checked.ok) return unreadable(identifier)
      const { kind, key } = checked.value
      const user = await findByIdentifier(users, checked.value)
      // The key of an address is its deliverable form, but for the case, which the list of mails does not regard.
      const to = user?.emailKey ?? (kind === 'email' ? key : undefined)
      const recentDeliveries =
        to === undefined ? [] : await email.deliveries.search({ to }, RECENT_DELIVERIES, null)
      const { retryAt: throttledUntil } = await throttling.usageOf([
        ALLOWANCES.loginForIdentifier(key),
        ALLOWANCES.logins('identifier', key),
      ])
      const obstacles = [
        ...(await obstaclesOfAccount(user, key)),
        ...(throttledUntil === null ? [] : (['THROTTLED'] as const)),
        ...(await obstaclesOfMail(user?.emailKey ?? key, recentDeliveries)),
      ]
      const canLogIn = obstacles.every((obstacle) => HARMLESS.has(obstacle))
      return { identifier, user, canLogIn, obstacles, throttledUntil, recentDeliveries }
    },
  }
}

/** The diagnosis of a text that no account can have. */
function unreadable(identifier: string): LoginDiagnosis {
  return {
    identifier,
    user: undefined,
    canLogIn: false,
    obstacles: ['UNKNOWN_IDENTIFIER'],
    throttledUntil: null,
    recentDeliveries: [],
  }
}
