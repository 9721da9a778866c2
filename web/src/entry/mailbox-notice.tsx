import { metaContent } from '../layout/meta.ts'
import { useTexts } from '../locales/texts.tsx'

const path = metaContent('dev-mailbox')

/** Where the mail is that a person waits for, on a server that is only being tried out. */
export function MailboxNotice() {
  const { entry } = useTexts()
  if (path === undefined) return null
  return (
    <p className="notice">
      {entry.mailbox}{' '}
      <a href={path} target="_blank" rel="noreferrer">
        {entry.openMailbox}
      </a>
    </p>
  )
}
