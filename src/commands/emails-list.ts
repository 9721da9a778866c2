import type { OutboxStatus } from '../database/tables.ts'
import type { EmailDelivery } from '../email/deliveries.service.ts'
import { withEmailService } from './email-service.ts'
import { EXIT, print } from './output.ts'

export const EMAIL_STATUSES = [
  'QUEUED',
  'SENDING',
  'SENT',
  'FAILED',
  'BOUNCED',
  'COMPLAINED',
] as const satisfies readonly OutboxStatus[]

export interface EmailsListOptions {
  readonly status?: OutboxStatus
  readonly to?: string
  readonly template?: string
  readonly limit: number
  readonly json?: boolean
}

/** `authograph emails list`: what became of mails, newest first. @returns the exit code */
export function runEmailsList({ limit, json, ...filter }: EmailsListOptions): Promise<number> {
  return withEmailService(json, async (email) => {
    const deliveries = await email.deliveries.search(filter, limit, null)
    const lines = deliveries.flatMap(toLines)
    print(json, { ok: true, deliveries }, lines.length > 0 ? lines : ['There are no such mails.'])
    return EXIT.ok
  })
}

function toLines({ id, status, createdAt, template, to, lastError }: EmailDelivery): string[] {
  const line = `${id}  ${createdAt.toISOString()}  ${status.padEnd(10)}  ${template.padEnd(15)}  ${to}`
  return lastError === null ? [line] : [line, `  ${lastError}`]
}
