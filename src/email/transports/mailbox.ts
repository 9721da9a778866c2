import { randomUUID } from 'node:crypto'
import {
  access,
  constants,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { codeOf } from '../../runtime/error-code.ts'
import { recipientProblem } from './recipient.ts'
import type { Delivery, OutgoingMail, Transport } from './transport.ts'

const entrySchema = z.object({
  id: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  /** RFC 3339: when the mail was enqueued. */
  createdAt: z.iso.datetime(),
  /** Most important first. */
  links: z.array(z.string()),
  code: z.string().nullable(),
})

/** A mail in the mailbox on disk. */
export type MailboxEntry = Readonly<z.infer<typeof entrySchema>>

export interface MailboxOptions {
  /** Where the mails are kept; made when it is missing, for this user's eyes only. */
  readonly directory: string
}

const KEPT_MAILS = 500

/**
 * Keeps mails on disk instead of sending them, one JSON file each, so that everything can be tried out without a mail
 * server. A repeat writes the same file again; beyond the newest 500 the oldest goes.
 */
export function createMailboxTransport({ directory }: MailboxOptions): Transport {
  async function send(mail: OutgoingMail, signal: AbortSignal): Promise<Delivery> {
    const reason = recipientProblem(mail.to)
    if (reason !== null) return { status: 'failed', reason }
    try {
      await write(directory, mail, signal)
      await dropOldest(directory)
      return { status: 'sent', providerId: null }
    } catch (error) {
      return { status: 'retry', reason: describe(error), retryAfterSeconds: null }
    }
  }

  async function check(): Promise<string | null> {
    try {
      await mkdir(directory, { recursive: true, mode: 0o700 })
      await access(directory, constants.R_OK | constants.W_OK)
      return null
    } catch (error) {
      return describe(error)
    }
  }

  return { kind: 'mailbox', send, check, close: async () => {} }
}

/** The mails in `directory`, newest first. A missing directory is an empty mailbox; a broken file is passed over. */
export async function readMailbox(directory: string): Promise<MailboxEntry[]> {
  const names = await listMails(directory)
  const entries = await Promise.all(names.map((name) => readEntry(join(directory, name))))
  return entries.filter((entry) => entry !== null)
}

async function write(directory: string, mail: OutgoingMail, signal: AbortSignal): Promise<void> {
  await mkdir(directory, { recursive: true, mode: 0o700 })
  const target = join(directory, `${mail.createdAt.getTime()}-${mail.id}.json`)
  const draft = `${target}.${randomUUID()}.tmp`
  try {
    await writeFile(draft, `${JSON.stringify(toEntry(mail), null, 2)}\n`, { mode: 0o600, signal })
    await rename(draft, target)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

function toEntry({ id, to, subject, text, html, createdAt, links, code }: OutgoingMail) {
  return { id, to, subject, text, html, createdAt: createdAt.toISOString(), links, code }
}

async function dropOldest(directory: string): Promise<void> {
  const surplus = (await listMails(directory)).slice(KEPT_MAILS)
  await Promise.all(surplus.map((name) => rm(join(directory, name), { force: true })))
}

/** File names, newest mail first. */
async function listMails(directory: string): Promise<string[]> {
  const names = await readdir(directory).catch(() => [])
  const time = (name: string): number => Number.parseInt(name, 10)
  return names
    .filter((name) => /^-?\d+-.+\.json$/.test(name))
    .sort((a, b) => time(b) - time(a) || b.localeCompare(a))
}

async function readEntry(path: string): Promise<MailboxEntry | null> {
  try {
    return entrySchema.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch {
    return null
  }
}

function describe(error: unknown): string {
  const code = codeOf(error) ?? 'unknown error'
  return `The mailbox in DATA_DIR cannot be written (${code}): mend its rights or free some space`
}
