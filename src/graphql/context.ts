import type { Origin } from '../audit/audit.service.ts'
import type { Configuration } from '../config/configuration.ts'
import type { AccountRemoval } from '../domains/administration/account-removal.service.ts'
import type { AuditLogService } from '../domains/administration/audit-log.service.ts'
import type { DeliveriesService } from '../domains/administration/deliveries.service.ts'
import type { DirectoryService } from '../domains/administration/directory.service.ts'
import type { ImpersonationService } from '../domains/administration/impersonation.service.ts'
import type { InvitationAcceptance } from '../domains/administration/invitation-acceptance.service.ts'
import type { InvitationsService } from '../domains/administration/invitations.service.ts'
import type { LoginDiagnosisService } from '../domains/administration/login-diagnosis.service.ts'
import type { UserAdministrationService } from '../domains/administration/user-administration.service.ts'
import type { EmailChangeCancellationService } from '../domains/email-change/email-change-cancellation.service.ts'
import type { EmailChangeConfirmationService } from '../domains/email-change/email-change-confirmation.service.ts'
import type { EmailChangeRequestService } from '../domains/email-change/email-change-request.service.ts'
import type { EmailChanges } from '../domains/email-change/email-changes.service.ts'
import type { ChangePasswordService } from '../domains/passwords/change-password.service.ts'
import type { PasswordPolicy } from '../domains/passwords/password-policy.ts'
import type { PasswordResetService } from '../domains/passwords/password-reset.service.ts'
import type { ProfileService } from '../domains/profile/profile.service.ts'
import type { ConfirmationService } from '../domains/registration/confirmation.service.ts'
import type { RegistrationService } from '../domains/registration/registration.service.ts'
import type { ResendService } from '../domains/registration/resend.service.ts'
import type {
  Authentication,
  PresentedCredential,
} from '../domains/sessions/authentication.service.ts'
import type { LoginService } from '../domains/sessions/login.service.ts'
import type { LoginCodeService } from '../domains/sessions/login-code.service.ts'
import type { ReauthenticationService } from '../domains/sessions/reauthentication.service.ts'
import type { RefreshService } from '../domains/sessions/refresh.service.ts'
import type { ServiceTokens } from '../domains/sessions/service-tokens.service.ts'
import type { SessionsService } from '../domains/sessions/sessions.service.ts'
import type { Viewer } from '../domains/sessions/viewer.ts'
import type { UsersService } from '../domains/users/users.service.ts'
import { type Locale, negotiateLocale } from '../locales/locales.ts'
import type { Clock } from '../runtime/clock.ts'
import type { CaptchaWidget } from './captcha.ts'

/** What the resolvers call. Each service asserts by itself who may call it. */
export interface Services {
  readonly authentication: Authentication
  readonly users: UsersService
  readonly registration: RegistrationService
  readonly resend: ResendService
  readonly confirmation: ConfirmationService
  readonly login: LoginService
  readonly loginCode: LoginCodeService
  readonly reauthentication: ReauthenticationService
  readonly refresh: RefreshService
  readonly sessions: SessionsService
  readonly serviceTokens: ServiceTokens
  readonly directory: DirectoryService
  readonly deliveries: DeliveriesService
  readonly auditLog: AuditLogService
  readonly loginDiagnosis: LoginDiagnosisService
  readonly profile: ProfileService
  readonly accountRemoval: AccountRemoval
  readonly changePassword: ChangePasswordService
  readonly passwordReset: PasswordResetService
  readonly emailChanges: Pick<EmailChanges, 'pendingEmail'>
  readonly emailChangeRequest: EmailChangeRequestService
  readonly emailChangeConfirmation: EmailChangeConfirmationService
  readonly emailChangeCancellation: EmailChangeCancellationService
  readonly userAdministration: UserAdministrationService
  readonly invitations: InvitationsService
  readonly invitationAcceptance: InvitationAcceptance
  readonly impersonation: ImpersonationService
  readonly policy: PasswordPolicy
  readonly clock: Clock
  readonly version: string
  readonly accounts: Configuration['accounts']
  /** Null when nobody is asked for a CAPTCHA. */
  readonly captcha: CaptchaWidget | null
  readonly idleTtlSeconds: number
}

/** The cookies of a request and its answer. */
export interface Cookies {
  readonly session: string | undefined
  readonly device: string | undefined
  setSession(value: string, expiresAt: Date): void
  clearSession(): void
  setDevice(value: string): void
}

/** What one request brings with it. */
export interface IncomingRequest {
  readonly origin: Origin
  readonly authorization: string | undefined
  readonly acceptLanguage: string | undefined
  readonly cookies: Cookies
}

/** What every resolver gets. */
export interface Context {
  readonly viewer: Viewer
  readonly origin: Origin
  readonly locale: Locale
  readonly cookies: Cookies
  /** Whether the session cookie is the credential of this request: an Authorization header would win over it. */
  readonly usesCookie: boolean
  readonly services: Services
}

/** Makes the context of a request. Never throws: a bad credential is a kind of viewer. */
export async function createContext(
  services: Services,
  request: IncomingRequest,
): Promise<Context> {
  const presented: PresentedCredential = {
    authorization: request.authorization,
    cookie: request.cookies.session,
  }
  const viewer = await services.authentication.viewerOf(presented)
  const userLocale = viewer.kind === 'session' ? viewer.account.locale : undefined
  const impersonator = viewer.kind === 'session' ? viewer.session.impersonator : null
  const administrator = impersonator === null ? {} : { administratorId: impersonator.userId }
  return {
    viewer,
    origin: { ...request.origin, ...administrator },
    locale: negotiateLocale(request.acceptLanguage, userLocale),
    cookies: request.cookies,
    usesCookie: request.authorization === undefined && request.cookies.session !== undefined,
    services,
  }
}
