import type { Catalogue } from '../texts.ts'

export const passwordSuggestions: Catalogue['passwordSuggestions'] = {
  straightRow: 'Des touches voisines du clavier sont faciles à deviner.',
  keyPattern: 'Les motifs courts tracés sur le clavier sont faciles à deviner.',
  simpleRepeat: 'Les caractères répétés comme «\u00a0aaa\u00a0» sont faciles à deviner.',
  extendedRepeat: 'Les motifs répétés comme «\u00a0abcabcabc\u00a0» sont faciles à deviner.',
  sequences: 'Évitez les suites courantes comme «\u00a0abc\u00a0» ou «\u00a0123\u00a0».',
  recentYears: 'Évitez les années récentes.',
  dates: 'Évitez les dates et les années qui vous concernent.',
  topTen: 'C’est l’un des dix mots de passe les plus utilisés.',
  topHundred: 'C’est l’un des cent mots de passe les plus utilisés.',
  common: 'C’est un mot de passe très répandu.',
  similarToCommon: 'C’est proche d’un mot de passe très répandu.',
  wordByItself: 'Un mot seul est facile à deviner.',
  namesByThemselves: 'Un nom seul est facile à deviner.',
  commonNames: 'Les noms courants sont faciles à deviner.',
  userInputs: 'Évitez votre nom, votre adresse et le nom de ce service.',
  pwned:
    'Ce mot de passe figure dans une fuite de données. Si vous l’utilisez ailleurs, changez-le aussi là-bas.',
  l33t: 'Les remplacements prévisibles, comme «\u00a0@\u00a0» pour «\u00a0a\u00a0», n’aident guère.',
  reverseWords: 'Écrire un mot courant à l’envers n’aide guère.',
  allUppercase:
    'Tout écrire en majuscules n’aide guère. Mettez seulement quelques lettres en majuscules.',
  capitalization: 'Ne mettez pas seulement la première lettre en majuscule.',
  associatedYears: 'Évitez les années qui vous concernent.',
  repeated: 'Évitez de répéter des mots ou des caractères.',
  longerKeyboardPattern:
    'Choisissez des motifs de clavier plus longs et changez plusieurs fois de direction.',
  anotherWord: 'Ajoutez d’autres mots, moins courants.',
  useWords: 'Utilisez plusieurs mots, mais pas d’expressions courantes.',
  noNeed: 'Il peut être robuste même sans symboles, chiffres ni majuscules.',
}
