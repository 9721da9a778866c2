import type { FieldTexts } from '../texts.ts'

const email = 'Veuillez saisir une seule adresse e-mail, par exemple nom@example.com.'
const password =
  'Le mot de passe contient des caractères qui ne peuvent pas être enregistrés. Veuillez les retirer.'

export const fields: FieldTexts = {
  REQUIRED: 'Veuillez remplir ce champ.',
  TOO_SHORT: (minLength) => `Veuillez saisir au moins ${caracteres(minLength)}.`,
  TOO_LONG: (maxLength) => `Veuillez ne pas dépasser ${caracteres(maxLength)}.`,
  MALFORMED: {
    email,
    newEmail: email,
    password,
    currentPassword: password,
    newPassword: password,
    name: 'Veuillez saisir le nom sur une seule ligne, sans caractères de contrôle.',
    username:
      'Veuillez n’utiliser que des lettres de a à z, des chiffres, des points, des tirets et des tirets bas, avec une lettre ou un chiffre au début et à la fin.',
    locale: 'Veuillez indiquer un code de langue, par exemple de ou pt-BR.',
    identifier: 'Veuillez saisir l’adresse e-mail ou le nom d’utilisateur de votre compte.',
    roles:
      'Veuillez indiquer jusqu’à 20 noms de rôles, par exemple admin ou editor, sans espaces ni caractères spéciaux.',
    reason: 'Veuillez saisir le motif sur une seule ligne, sans caractères de contrôle.',
  },
  NOT_ALLOWED: {
    email: 'Ce n’est pas l’adresse du compte. Veuillez la saisir exactement.',
    newEmail: 'C’est déjà votre adresse. Veuillez en saisir une autre.',
    newPassword: 'C’est déjà votre mot de passe. Veuillez en choisir un autre.',
    username: 'Ce nom d’utilisateur est réservé. Veuillez en choisir un autre.',
    userId:
      'Ce n’est pas possible avec le compte d’un administrateur ni avec un compte suspendu. Veuillez en choisir un autre.',
  },
}

function caracteres(count: number): string {
  return count === 1 ? 'un caractère' : `${count} caractères`
}
