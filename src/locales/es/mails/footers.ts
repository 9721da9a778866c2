/** Why somebody gets a mail. */
export const footers = {
  registration: (appName: string) =>
    `Recibe este correo porque esta dirección se ha utilizado para un registro en ${appName}.`,
  addressEntered: (appName: string) =>
    `Recibe este correo porque esta dirección se ha introducido en ${appName}.`,
  access: (appName: string) =>
    `Recibe este correo porque está relacionado con el acceso a su cuenta de ${appName}.`,
  safety: (appName: string) =>
    `Recibe este correo porque afecta a la seguridad de su cuenta de ${appName}.`,
  account: (appName: string) =>
    `Recibe este correo porque está relacionado con su cuenta de ${appName}.`,
  invitation: (appName: string) =>
    `Recibe este correo porque se ha enviado una invitación de ${appName} a esta dirección.`,
}
