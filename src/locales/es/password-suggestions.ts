import type { Catalogue } from '../texts.ts'

export const passwordSuggestions: Catalogue['passwordSuggestions'] = {
  straightRow: 'Las teclas seguidas del teclado son fáciles de adivinar.',
  keyPattern: 'Los patrones cortos de teclado son fáciles de adivinar.',
  simpleRepeat: 'Los caracteres repetidos como «aaa» son fáciles de adivinar.',
  extendedRepeat: 'Los patrones repetidos como «abcabcabc» son fáciles de adivinar.',
  sequences: 'Evite las secuencias comunes como «abc» o «123».',
  recentYears: 'Evite los años recientes.',
  dates: 'Evite las fechas y los años relacionados con usted.',
  topTen: 'Es una de las diez contraseñas más usadas.',
  topHundred: 'Es una de las cien contraseñas más usadas.',
  common: 'Es una contraseña muy extendida.',
  similarToCommon: 'Se parece a una contraseña muy extendida.',
  wordByItself: 'Una sola palabra es fácil de adivinar.',
  namesByThemselves: 'Un nombre por sí solo es fácil de adivinar.',
  commonNames: 'Los nombres comunes son fáciles de adivinar.',
  userInputs: 'Evite su nombre, su dirección y el nombre de este servicio.',
  pwned:
    'Esta contraseña ha aparecido en una filtración de datos. Si la usa en otros sitios, cámbiela también allí.',
  l33t: 'Las sustituciones previsibles, como «@» por «a», apenas ayudan.',
  reverseWords: 'Escribir una palabra común al revés apenas ayuda.',
  allUppercase:
    'Escribirlo todo en mayúsculas apenas ayuda. Ponga en mayúscula solo algunas letras.',
  capitalization: 'No ponga en mayúscula solo la primera letra.',
  associatedYears: 'Evite los años relacionados con usted.',
  repeated: 'Evite repetir palabras y caracteres.',
  longerKeyboardPattern: 'Use patrones de teclado más largos y cambie varias veces de dirección.',
  anotherWord: 'Añada más palabras que sean menos comunes.',
  useWords: 'Use varias palabras, pero evite las frases hechas.',
  noNeed: 'Puede ser segura sin símbolos, cifras ni mayúsculas.',
}
