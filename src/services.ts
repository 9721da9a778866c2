import { createAccountRemoval } from './domains/administration/account-removal.service.ts'
import { createAuditLogService } from './domains/administration/audit-log.service.ts'
import { createDeliveriesService } from './domains/administration/deliveries.service.ts'
import { createDirectoryService } from './domains/administration/directory.service.ts'
import { createImpersonation } from './domains/administration/impersonation.service.ts'
import { createInvitationAcceptance } from './domains/administration/invitation-acceptance.service.ts'
import { createInvitations } from './domains/administration/invitations.service.ts'
import { createLoginDiagnosis } from './domains/administration/login-diagnosis.service.ts'
import { createUserAdministration } from './domains/administration/user-administration.service.ts'
import { createEmailChangeCancellationService } from './domains/email-change/email-change-cancellation.service.ts'
import { createEmailChangeConfirmationService } from './domains/email-change/email-change-confirmation.service.ts'
import { createEmailChangeRequestService } from './domains/email-change/email-change-request.service.ts'
import { createChangePasswordService } from './domains/passwords/change-password.service.ts'
import { createPasswordPolicy } from './domains/passwords/password-policy.ts'
import { createPasswordReplacement } from './domains/passwords/password-replacement.ts'
import {
  createPasswordResetService,
  type PasswordResetServiceDependencies,
} from './domains/passwords/password-reset.service.ts'
import { createBreachedPasswords } from './domains/passwords/pwned-passwords.ts'
import { createProfileService } from './domains/profile/profile.service.ts'
import { createConfirmationService } from './domains/registration/confirmation.service.ts'
import { createConfirmationRequests } from './domains/registration/confirmation-requests.ts'
import { createRegistrationService } from './domains/registration/registration.service.ts'
import { createRegistrationSweep } from './domains/registration/registration-sweep.ts'
import { createResendService } from './domains/registration/resend.service.ts'
import { createUnconfirmedAccounts } from './domains/registration/unconfirmed-accounts.ts'
import { createAuthentication } from './domains/sessions/authentication.service.ts'
import { createImpersonatedSessions } from './domains/sessions/impersonated-sessions.ts'
import { createLoginService } from './domains/sessions/login.service.ts'
import { createLoginCodeService } from './domains/sessions/login-code.service.ts'
import { createReauthenticationService } from './domains/sessions/reauthentication.service.ts'
import { createRefreshService } from './domains/sessions/refresh.service.ts'
import { createServiceTokens } from './domains/sessions/service-tokens.service.ts'
import { createSessionCredentials } from './domains/sessions/session-credentials.ts'
import { createSessionStart } from './domains/sessions/session-start.ts'
import { createSessionsService, type SessionsService } from './domains/sessions/sessions.service.ts'
import { createUsersService } from './domains/users/users.service.ts'
import type { Foundations } from './foundations.ts'
import type { Services } from './graphql/context.ts'
import { createPersonalRecords } from './personal-records.ts'
import { createFindSessionHolder } from './session-holder.ts'
import { VERSION } from './version.ts'

/** Wires the services that the resolvers call, and what keeps the database small. */
export function createServices(foundations: Foundations) {
  const { configuration, database, audit, users, clock } = foundations
  const { accounts, sessions: lifetimes } = configuration
  const { idleTtlSeconds } = lifetimes
  const { breachedPasswords } = configuration
  const policy = createPasswordPolicy(
    accounts,
    createBreachedPasswords({ ...foundations, breachedPasswords, fetch }),
  )
  const credentials = createSessionCredentials({ ...foundations, ...lifetimes })
  const sessionStart = createSessionStart({ ...foundations, ...lifetimes, credentials })
  const sessions = createSessionsService({ ...foundations, idleTtlSeconds })
  const findSessionHolder = createFindSessionHolder(foundations)
  const confirmationRequests = createConfirmationRequests(foundations)
  const registration = createRegistrationService({
    ...foundations,
    confirmationRequests,
    policy,
    accounts,
  })
  const { waitingPasswordHash } = registration
  const unconfirmedAccounts = createUnconfirmedAccounts(foundations)
  const stands = { ...foundations, policy, sessions, sessionStart, unconfirmedAccounts }
  const passwords = createPasswordServices(stands)
  const services: Services = {
    authentication: createAuthentication({
      ...foundations,
      findSessionHolder,
      credentials,
      idleTtlSeconds,
    }),
    users: createUsersService(database, audit),
    registration,
    resend: createResendService({ ...foundations, confirmationRequests }),
    confirmation: createConfirmationService(stands),
    login: createLoginService({ ...foundations, users, sessionStart, waitingPasswordHash }),
    loginCode: createLoginCodeService({
      ...foundations,
      sessions,
      sessionStart,
      unconfirmedAccounts,
    }),
    reauthentication: createReauthenticationService(foundations),
    refresh: createRefreshService({
      ...foundations,
      findSessionHolder,
      credentials,
      idleTtlSeconds,
    }),
    sessions,
    serviceTokens: createServiceTokens({ credentials, audiences: lifetimes.audiences }),
    directory: createDirectoryService(users),
    deliveries: createDeliveriesService({ ...foundations, ...passwords }),
    auditLog: createAuditLogService(database, audit),
    loginDiagnosis: createLoginDiagnosis({ ...foundations, registration }),
    ...passwords,
    emailChanges: foundations.emailChanges,
    emailChangeRequest: createEmailChangeRequestService({
      ...foundations,
      privacy: accounts.privacy,
    }),
    emailChangeConfirmation: createEmailChangeConfirmationService(foundations),
    emailChangeCancellation: createEmailChangeCancellationService({ ...foundations, sessions }),
    userAdministration: createUserAdministration(stands),
    invitations: createInvitations(stands),
    invitationAcceptance: createInvitationAcceptance(stands),
    impersonation: createImpersonation({
      ...foundations,
      accounts,
      impersonatedSessions: createImpersonatedSessions(credentials, clock),
    }),
    profile: createProfileService(foundations),
    accountRemoval: createAccountRemoval({
      ...foundations,
      personalRecords: createPersonalRecords(foundations),
    }),
    policy,
    clock,
    version: VERSION,
    accounts,
    captcha: configuration.captcha,
    idleTtlSeconds,
  }
  return { services, maintain: createMaintenance(foundations, sessions) }
}

function createPasswordServices(
  stands: Omit<PasswordResetServiceDependencies, 'passwordReplacement'> & Foundations,
) {
  const passwordReplacement = createPasswordReplacement(stands)
  return {
    changePassword: createChangePasswordService({ ...stands, passwordReplacement }),
    passwordReset: createPasswordResetService({ ...stands, passwordReplacement }),
  }
}

function createMaintenance(foundations: Foundations, sessions: SessionsService) {
  const sweepRegistrations = createRegistrationSweep(foundations)
  return async () => {
    await foundations.signingKeys.maintain()
    await foundations.failureFloor.refresh()
    await foundations.throttling.sweep()
    await sweepRegistrations()
    await foundations.proofRequests.sweep(foundations.database.queries)
    await foundations.emailChanges.sweep()
    await sessions.sweep()
    await foundations.email.sweep()
    await foundations.auditSealer.sweep()
  }
}
