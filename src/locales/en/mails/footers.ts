/** Why somebody gets a mail. */
export const footers = {
  registration: (appName: string) =>
    `You are receiving this email because this address was used to register with ${appName}.`,
  addressEntered: (appName: string) =>
    `You are receiving this email because this address was entered at ${appName}.`,
  access: (appName: string) =>
    `You are receiving this email because it concerns access to your ${appName} account.`,
  safety: (appName: string) =>
    `You are receiving this email because it concerns the safety of your ${appName} account.`,
  account: (appName: string) =>
    `You are receiving this email because it concerns your ${appName} account.`,
  invitation: (appName: string) =>
    `You are receiving this email because an invitation to ${appName} was sent to this address.`,
}
