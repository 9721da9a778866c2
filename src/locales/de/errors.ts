import { formatWait } from '../moments.ts'
import type { ErrorTexts } from '../texts.ts'

export const errors: ErrorTexts = {
  InvalidInputError: 'Einige Angaben müssen korrigiert werden.',
  TooManyRequestsError: (waitSeconds) =>
    `Das waren zu viele Versuche. Bitte versuchen Sie es ${formatWait(waitSeconds, 'de')} noch einmal.`,
  CaptchaRequiredError:
    'Bitte zeigen Sie, dass Sie kein Roboter sind, und versuchen Sie es dann noch einmal.',
  ReauthenticationRequiredError:
    'Bitte bestätigen Sie zuerst, dass Sie es sind, und versuchen Sie es dann noch einmal.',
  NotFoundError: 'Das Gesuchte wurde nicht gefunden.',
  WeakPasswordError: {
    common:
      'Dieses Passwort verwenden viele Menschen, es ist sofort erraten. Bitte wählen Sie ein anderes.',
    guessable: 'Dieses Passwort ist zu leicht zu erraten. Bitte wählen Sie ein stärkeres.',
    breached:
      'Dieses Passwort ist bei einem Datenleck bekannt geworden und wird deshalb früh ausprobiert. Bitte wählen Sie ein anderes.',
  },
  EmailTakenError: {
    newcomer: 'Zu dieser E-Mail-Adresse gibt es bereits ein Konto. Bitte melden Sie sich an.',
    member: 'Zu dieser E-Mail-Adresse gibt es bereits ein Konto. Bitte wählen Sie eine andere.',
  },
  UsernameTakenError: 'Dieser Benutzername ist bereits vergeben. Bitte wählen Sie einen anderen.',
  RegistrationClosedError: 'Zurzeit können hier keine neuen Konten angelegt werden.',
  InvalidCredentialsError: {
    login:
      'Diese Angaben passen nicht zusammen. Bitte prüfen Sie Ihre Eingabe. Wenn Sie sich erst vor Kurzem registriert haben, sehen Sie bitte auch in Ihr Postfach: Vielleicht ist Ihre Adresse noch nicht bestätigt.',
    registration: 'Das ist nicht das Passwort Ihrer Registrierung. Bitte prüfen Sie Ihre Eingabe.',
    session: 'Das ist nicht Ihr aktuelles Passwort. Bitte prüfen Sie Ihre Eingabe.',
  },
  EmailNotConfirmedError:
    'Ihre E-Mail-Adresse ist noch nicht bestätigt. Bitte sehen Sie in Ihr Postfach: Dort liegt eine E-Mail von uns.',
  AccountSuspendedError:
    'Dieses Konto wurde gesperrt. Wenn Sie Fragen haben, wenden Sie sich bitte an die Betreiber dieses Dienstes.',
  InvalidCodeError: (triesLeft) => {
    if (triesLeft <= 0) {
      return 'Dieser Code ist falsch und kann nicht mehr verwendet werden. Bitte fordern Sie eine neue E-Mail an.'
    }
    return `Dieser Code ist falsch. Sie haben noch ${triesLeft === 1 ? 'einen Versuch' : `${triesLeft} Versuche`}.`
  },
  InvalidTokenError:
    'Dieser Link oder Code ist ungültig oder wurde schon verwendet. Bitte fordern Sie eine neue E-Mail an oder melden Sie sich an, wenn Sie das schon erledigt haben.',
  TokenExpiredError: 'Dieser Link oder Code ist abgelaufen. Bitte fordern Sie eine neue E-Mail an.',
  LastAdministratorError:
    'Das ist das letzte Konto mit Administratorrechten. Bitte geben Sie zuerst jemand anderem diese Rechte.',
  UnknownAudienceError:
    'Für diesen Dienst stellt der Server keine Token aus. Bitte prüfen Sie den Namen oder bitten Sie die Betreiber, ihn aufzunehmen.',
  SessionEndedError: {
    LOGGED_OUT: 'Sie haben sich abgemeldet. Bitte melden Sie sich wieder an, um fortzufahren.',
    REVOKED:
      'Diese Sitzung wurde von einem anderen Gerät aus beendet. Bitte melden Sie sich wieder an, um fortzufahren.',
    EXPIRED: 'Ihre Sitzung ist abgelaufen. Bitte melden Sie sich wieder an, um fortzufahren.',
    REUSED:
      'Zu Ihrer Sicherheit haben wir diese Sitzung beendet. Bitte melden Sie sich wieder an, um fortzufahren.',
    CREDENTIALS_CHANGED:
      'Ihre Anmeldedaten haben sich geändert. Bitte melden Sie sich wieder an, um fortzufahren.',
    SUSPENDED:
      'Ihr Konto wurde gesperrt. Wenn Sie Fragen haben, wenden Sie sich bitte an die Betreiber dieses Dienstes.',
    UNKNOWN: 'Sie sind nicht angemeldet. Bitte melden Sie sich an, um fortzufahren.',
  },
}
