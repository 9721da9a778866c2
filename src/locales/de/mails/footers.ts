/** Why somebody gets a mail. */
export const footers = {
  registration: (appName: string) =>
    `Sie erhalten diese E-Mail, weil mit dieser Adresse eine Registrierung bei ${appName} begonnen wurde.`,
  addressEntered: (appName: string) =>
    `Sie erhalten diese E-Mail, weil diese Adresse bei ${appName} eingegeben wurde.`,
  access: (appName: string) =>
    `Sie erhalten diese E-Mail, weil es um den Zugang zu Ihrem Konto bei ${appName} geht.`,
  safety: (appName: string) =>
    `Sie erhalten diese E-Mail, weil es um die Sicherheit Ihres Kontos bei ${appName} geht.`,
  account: (appName: string) =>
    `Sie erhalten diese E-Mail, weil es um Ihr Konto bei ${appName} geht.`,
  invitation: (appName: string) =>
    `Sie erhalten diese E-Mail, weil eine Einladung zu ${appName} an diese Adresse ging.`,
}
