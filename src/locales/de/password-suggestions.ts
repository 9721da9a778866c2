import type { Catalogue } from '../texts.ts'

export const passwordSuggestions: Catalogue['passwordSuggestions'] = {
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
}
