import { formatMoment, formatWait } from './moments.ts'
import type { Catalogue } from './texts.ts'

/** German, with "Sie". */
export const de: Catalogue = {
  errors: {
    InvalidInputError: 'Einige Angaben müssen korrigiert werden.',
    TooManyRequestsError: (waitSeconds) =>
      `Das waren zu viele Versuche. Bitte versuchen Sie es ${formatWait(waitSeconds, 'de')} noch einmal.`,
    ReauthenticationRequiredError:
      'Bitte bestätigen Sie zuerst, dass Sie es sind, und versuchen Sie es dann noch einmal.',
    NotFoundError: 'Das Gesuchte wurde nicht gefunden.',
    WeakPasswordError: {
      common:
        'Dieses Passwort verwenden viele Menschen, es ist sofort erraten. Bitte wählen Sie ein anderes.',
      guessable: 'Dieses Passwort ist zu leicht zu erraten. Bitte wählen Sie ein stärkeres.',
    },
    EmailTakenError:
      'Zu dieser E-Mail-Adresse gibt es bereits ein Konto. Bitte melden Sie sich an.',
    RegistrationClosedError: 'Zurzeit können hier keine neuen Konten angelegt werden.',
    InvalidCredentialsError:
      'Diese Angaben passen nicht zusammen. Bitte prüfen Sie Ihre Eingabe. Wenn Sie sich erst vor Kurzem registriert haben, sehen Sie bitte auch in Ihr Postfach: Vielleicht ist Ihre Adresse noch nicht bestätigt.',
    EmailNotConfirmedError:
      'Ihre E-Mail-Adresse ist noch nicht bestätigt. Bitte sehen Sie in Ihr Postfach: Dort liegt eine E-Mail von uns.',
    InvalidCodeError: (triesLeft) => {
      if (triesLeft <= 0) {
        return 'Dieser Code ist falsch und kann nicht mehr verwendet werden. Bitte fordern Sie eine neue E-Mail an.'
      }
      return `Dieser Code ist falsch. Sie haben noch ${triesLeft === 1 ? 'einen Versuch' : `${triesLeft} Versuche`}.`
    },
    InvalidTokenError:
      'Dieser Link oder Code ist ungültig oder wurde schon verwendet. Bitte fordern Sie eine neue E-Mail an oder melden Sie sich an, wenn Sie das schon erledigt haben.',
    TokenExpiredError:
      'Dieser Link oder Code ist abgelaufen. Bitte fordern Sie eine neue E-Mail an.',
    SessionEndedError: {
      LOGGED_OUT: 'Sie haben sich abgemeldet. Bitte melden Sie sich wieder an, um fortzufahren.',
      REVOKED:
        'Sie haben diese Sitzung von einem anderen Gerät aus beendet. Bitte melden Sie sich wieder an, um fortzufahren.',
      EXPIRED: 'Ihre Sitzung ist abgelaufen. Bitte melden Sie sich wieder an, um fortzufahren.',
      REUSED:
        'Zu Ihrer Sicherheit haben wir diese Sitzung beendet. Bitte melden Sie sich wieder an, um fortzufahren.',
      CREDENTIALS_CHANGED:
        'Ihre Anmeldedaten haben sich geändert. Bitte melden Sie sich wieder an, um fortzufahren.',
      UNKNOWN: 'Sie sind nicht angemeldet. Bitte melden Sie sich an, um fortzufahren.',
    },
  },
  fields: {
    REQUIRED: 'Bitte füllen Sie dieses Feld aus.',
    TOO_SHORT: (minLength) => `Bitte verwenden Sie mindestens ${minLength} Zeichen.`,
    TOO_LONG: (maxLength) => `Bitte verwenden Sie höchstens ${maxLength} Zeichen.`,
    MALFORMED: {
      email: 'Bitte geben Sie eine einzelne E-Mail-Adresse ein, zum Beispiel name@example.com.',
      password:
        'Das Passwort enthält Zeichen, die nicht gespeichert werden können. Bitte lassen Sie sie weg.',
      name: 'Bitte geben Sie den Namen in einer Zeile und ohne Steuerzeichen ein.',
      locale: 'Bitte geben Sie ein Sprachkürzel an, zum Beispiel de oder pt-BR.',
      identifier: 'Bitte geben Sie die E-Mail-Adresse Ihres Kontos ein.',
    },
  },
  passwordSuggestions: {
    straightRow: 'Nebeneinanderliegende Tasten sind leicht zu erraten.',
    keyPattern: 'Kurze Tastaturmuster sind leicht zu erraten.',
    simpleRepeat: 'Wiederholte Zeichen wie „aaa“ sind leicht zu erraten.',
    extendedRepeat: 'Wiederholte Muster wie „abcabcabc“ sind leicht zu erraten.',
    sequences: 'Vermeiden Sie gängige Folgen wie „abc“ oder „123“.',
    recentYears: 'Vermeiden Sie Jahreszahlen aus jüngerer Zeit.',
    dates: 'Vermeiden Sie Daten und Jahreszahlen, die mit Ihnen zu tun haben.',
    topTen: 'Das ist eines der zehn häufigsten Passwörter.',
    topHundred: 'Das ist eines der hundert häufigsten Passwörter.',
    common: 'Das ist ein weit verbreitetes Passwort.',
    similarToCommon: 'Das ähnelt einem weit verbreiteten Passwort.',
    wordByItself: 'Ein einzelnes Wort ist leicht zu erraten.',
    namesByThemselves: 'Ein Name für sich allein ist leicht zu erraten.',
    commonNames: 'Häufige Namen sind leicht zu erraten.',
    userInputs: 'Vermeiden Sie Ihren Namen, Ihre Adresse und den Namen dieses Dienstes.',
    pwned:
      'Dieses Passwort ist in einem Datenleck aufgetaucht. Wenn Sie es anderswo verwenden, ändern Sie es auch dort.',
    l33t: 'Vorhersehbare Ersetzungen wie „@“ statt „a“ helfen kaum.',
    reverseWords: 'Ein bekanntes Wort rückwärts zu schreiben, hilft kaum.',
    allUppercase:
      'Alles in Großbuchstaben zu schreiben, hilft kaum. Schreiben Sie nur einzelne Buchstaben groß.',
    capitalization: 'Schreiben Sie nicht nur den ersten Buchstaben groß.',
    associatedYears: 'Vermeiden Sie Jahreszahlen, die mit Ihnen zu tun haben.',
    repeated: 'Vermeiden Sie Wiederholungen von Wörtern und Zeichen.',
    longerKeyboardPattern:
      'Verwenden Sie längere Tastaturmuster und wechseln Sie mehrmals die Richtung.',
    anotherWord: 'Fügen Sie weitere, seltenere Wörter hinzu.',
    useWords: 'Verwenden Sie mehrere Wörter, aber keine geläufigen Redewendungen.',
    noNeed: 'Auch ohne Sonderzeichen, Ziffern und Großbuchstaben kann es stark sein.',
  },
  mails: {
    greeting: (name) => (name === null ? 'Guten Tag,' : `Guten Tag ${name},`),
    linkInFull:
      'Falls die Schaltfläche nicht funktioniert, kopieren Sie diesen Link in Ihren Browser:',
    confirmEmail: {
      subject: (appName) => `Bestätigen Sie Ihre E-Mail-Adresse für ${appName}`,
      preheader: 'Noch ein Schritt, dann ist Ihr Konto bereit.',
      title: 'Bestätigen Sie Ihre Adresse',
      intro: (appName) =>
        `vielen Dank für Ihre Registrierung bei ${appName}. Bitte bestätigen Sie, dass diese E-Mail-Adresse Ihnen gehört; danach ist Ihr Konto bereit.`,
      button: 'Adresse bestätigen',
      openLink: 'Öffnen Sie dazu diesen Link:',
      linkExpires: (at) => `Der Link gilt bis ${formatMoment(at, 'de')}.`,
      otherDevice:
        'Wenn Sie ihn auf einem anderen Gerät öffnen, werden Sie nach dem Passwort gefragt, das Sie bei der Registrierung gewählt haben.',
      typeCode: 'Oder geben Sie diesen Code dort ein, wo Sie sich registriert haben:',
      codeExpires: (at) => `Der Code gilt bis ${formatMoment(at, 'de')}.`,
      notYou:
        'Wenn Sie sich nicht registriert haben, ignorieren Sie diese E-Mail einfach: Es geschieht nichts.',
      footer: (appName) =>
        `Sie erhalten diese E-Mail, weil mit dieser Adresse eine Registrierung bei ${appName} begonnen wurde.`,
    },
    accountExists: {
      subject: (appName) => `Sie haben bereits ein Konto bei ${appName}`,
      preheader: 'Sie müssen nichts einrichten und können sich einfach anmelden.',
      title: 'Sie haben bereits ein Konto',
      intro: (appName) =>
        `jemand, vermutlich Sie selbst, wollte sich mit dieser E-Mail-Adresse bei ${appName} registrieren. Zu ihr gibt es bereits ein Konto: Sie müssen nichts einrichten und können sich einfach anmelden.`,
      button: 'Anmelden',
      openLink: 'Hier können Sie sich anmelden:',
      notYou:
        'Falls Sie es nicht waren, müssen Sie nichts tun: An Ihrem Konto wurde nichts geändert.',
      footer: (appName) =>
        `Sie erhalten diese E-Mail, weil mit dieser Adresse eine Registrierung bei ${appName} begonnen wurde.`,
    },
    sessionEnded: {
      subject: (appName) => `Zu Ihrer Sicherheit haben wir eine Sitzung bei ${appName} beendet`,
      preheader: 'Melden Sie sich auf diesem Gerät bitte wieder an.',
      title: 'Zu Ihrer Sicherheit haben wir eine Sitzung beendet',
      intro: (appName) =>
        `ein alter Sitzungsschlüssel Ihres Kontos bei ${appName} wurde ein zweites Mal verwendet. Vorsichtshalber haben wir diese Sitzung beendet.`,
      device: 'Gerät:',
      unknownDevice: 'unbekannt',
      time: 'Zeitpunkt:',
      why: 'Das geschieht, wenn jemand anderes eine Kopie des Schlüssels hat. Es kann auch vorkommen, nachdem ein Gerät aus einer Sicherung wiederhergestellt wurde.',
      logInAgain: 'Um auf diesem Gerät fortzufahren, melden Sie sich bitte wieder an.',
      notYou: 'Wenn Sie das Gerät nicht erkennen, ändern Sie bitte Ihr Passwort.',
      footer: (appName) =>
        `Sie erhalten diese E-Mail, weil es um die Sicherheit Ihres Kontos bei ${appName} geht.`,
    },
  },
}
