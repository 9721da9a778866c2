export const possibleTypes = {
  "MutationError": [
    "AccountSuspendedError",
    "EmailNotConfirmedError",
    "EmailTakenError",
    "InvalidCodeError",
    "InvalidCredentialsError",
    "InvalidInputError",
    "InvalidTokenError",
    "LastAdministratorError",
    "NotFoundError",
    "ReauthenticationRequiredError",
    "RegistrationClosedError",
    "SessionEndedError",
    "TokenExpiredError",
    "TooManyRequestsError",
    "UsernameTakenError",
    "WeakPasswordError"
  ],
  "Node": [
    "AuditEvent",
    "EmailDelivery",
    "Session",
    "User"
  ]
}
