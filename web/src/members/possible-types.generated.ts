export const possibleTypes = {
  "MutationError": [
    "AccountSuspendedError",
    "CaptchaRequiredError",
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
    "UnknownAudienceError",
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
