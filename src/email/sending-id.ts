/** One sending of a mail: the first, or one that an administrator asked for after the provider had taken it before. */
export interface Sending {
  /** The outbox row's id. */
  readonly mailId: string
  /** How often the mail had been sent anew. */
  readonly resends: number
}

/** What a sending is called towards the outside. Every try of a sending has the same id, and no other sending has it. */
export function toSendingId({ mailId, resends }: Sending): string {
  return resends === 0 ? mailId : `${mailId}-${resends}`
}

/** Reads what `toSendingId` wrote; null for anything else. */
export function parseSendingId(text: string): Sending | null {
  const [, mailId, resends = '0'] =
    /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:-(\d{1,6}))?$/.exec(text) ?? []
  return mailId === undefined ? null : { mailId, resends: Number(resends) }
}
