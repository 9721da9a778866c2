/** Why somebody gets a mail. */
export const footers = {
  registration: (appName: string) =>
    `Vous recevez cet e-mail parce que cette adresse a été utilisée pour une inscription à ${appName}.`,
  addressEntered: (appName: string) =>
    `Vous recevez cet e-mail parce que cette adresse a été saisie sur ${appName}.`,
  access: (appName: string) =>
    `Vous recevez cet e-mail parce qu’il concerne l’accès à votre compte ${appName}.`,
  safety: (appName: string) =>
    `Vous recevez cet e-mail parce qu’il concerne la sécurité de votre compte ${appName}.`,
  account: (appName: string) =>
    `Vous recevez cet e-mail parce qu’il concerne votre compte ${appName}.`,
  invitation: (appName: string) =>
    `Vous recevez cet e-mail parce qu’une invitation à rejoindre ${appName} a été envoyée à cette adresse.`,
}
