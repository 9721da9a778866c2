import type { Database } from '../../database/database.ts'
import type { MailContent } from '../../email/templates/templates.ts'
import { ALLOWANCES } from '../../throttling/allowances.ts'
import type { Throttling } from '../../throttling/throttling.service.ts'

export interface NoAccountMailDependencies {
  readonly database: Database
  readonly throttling: Throttling
  readonly appUrl: string
}

/** What a mail says that was asked for with an address without an account. */
export interface NoAccountMail {
  readonly content: MailContent
  /**
   * The same; null where the inbox has been told often enough: what stands behind a plus is a stranger's to vary. To be
   * asked for every address, with an account or without: the next request could feel a statement more or less.
   */
  takeFor(emailKey: string): Promise<MailContent | null>
}

export function createNoAccountMail({
  database,
  throttling,
  appUrl,
}: NoAccountMailDependencies): NoAccountMail {
  const content = { template: 'no-account', registerLink: `${appUrl}/register` } as const
  return {
    content,
    async takeFor(emailKey) {
      const allowance = ALLOWANCES.noAccountMail(emailKey)
      return (await throttling.takeWithin(database.queries, allowance)) ? content : null
    },
  }
}
