import type { RetryOutcome } from '../email/deliveries.service.ts'
import { withEmailService } from './email-service.ts'
import { EXIT, print } from './output.ts'

/** `authograph emails retry`: sends mails again that did not arrive. @returns the exit code: 0 when all of them will be */
export function runEmailsRetry(ids: readonly string[], json?: boolean): Promise<number> {
  return withEmailService(json, async (email, database) => {
    const results: Result[] = []
    for (const id of ids) {
      const retried = await database.transaction((db) => email.deliveries.retry(db, id))
      results.push({ id, ...retried })
    }
    const ok = results.every(({ outcome }) => outcome === 'QUEUED')
    print(json, { ok, results }, results.map(toLine))
    return ok ? EXIT.ok : EXIT.failed
  })
}

type Result = RetryOutcome & { readonly id: string }

function toLine(result: Result): string {
  switch (result.outcome) {
    case 'QUEUED':
      return `✓ ${result.id}  will be sent to ${result.delivery.to}`
    case 'UNCHANGED':
      return `✗ ${result.id}  is ${result.delivery.status}: only mails that are FAILED, BOUNCED or COMPLAINED are sent again`
    case 'NOT_FOUND':
      return `✗ ${result.id}  is no mail of this server`
  }
}
