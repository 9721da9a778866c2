import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseEnvironment } from '../../src/config/environment.ts'
import { migrate } from '../../src/database/migrate.ts'
import { openDatabase } from '../../src/database/open-database.ts'
import type {
  RegisterOutcome,
  RegisterRequest,
} from '../../src/domains/registration/registration.service.ts'
import { createTransport } from '../../src/email/transports/create-transport.ts'
import type { Delivery, OutgoingMail, Transport } from '../../src/email/transports/transport.ts'
import { createFoundations, type Foundations } from '../../src/foundations.ts'
import { createLogger } from '../../src/runtime/logger.ts'
import { createSystemRandom } from '../../src/runtime/random.ts'
import { systemTimer } from '../../src/runtime/timer.ts'
import { createServices } from '../../src/services.ts'
import { type DatabaseKind, setDatabaseClock } from './database-kinds.ts'
import { createFrozenClock, type FrozenClock } from './frozen-clock.ts'
import { newAddress, PASSWORD } from './people.ts'

/** The services with a worker that works only when a test tells it to, under a clock that stands still. */
export interface MailRoom extends AsyncDisposable {
  readonly foundations: Foundations
  readonly services: ReturnType<typeof createServices>['services']
  readonly databaseUrl: string
  readonly clock: FrozenClock
  readonly log: readonly string[]
  /** Every try of a mail, in the order in which they were handed to the transport. */
  readonly tries: readonly OutgoingMail[]
  /** Registers somebody, and so puts one mail in the outbox. Passwords are not hashed. */
  register(email?: string): Promise<Extract<RegisterOutcome, { outcome: 'SUCCESS' }>>
  /** Sends everything that is due. */
  drain(): Promise<void>
  /** The outbox as it stands, oldest mail first. */
  outbox(): Promise<OutboxRow[]>
  advanceSeconds(seconds: number): Promise<void>
}

type OutboxRow = Pick<
  Awaited<ReturnType<typeof readOutbox>>[number],
  'to_address' | 'template' | 'status' | 'attempts' | 'provider_id' | 'last_error'
>

/** What a mail room may do differently. */
export interface MailRoomOptions {
  /** Shares database and clock with this one, as a second server does. */
  readonly beside?: MailRoom
  /** Shared with what is around the room. */
  readonly clock?: FrozenClock
  /** Stands in for the transport that the settings name. */
  readonly transport?: Pick<Transport, 'send'>
}

/** Where the requests of a mail room come from. */
export const ORIGIN = { ipAddress: '127.0.0.1', userAgent: null, requestId: 'mail-room' }

/** Opens a mail room; on an empty database, unless told otherwise. `settings` are those of the environment. */
export async function openMailRoom(
  kind: DatabaseKind,
  settings: Readonly<Record<string, string>> = {},
  options: MailRoomOptions = {},
): Promise<MailRoom> {
  const directory = mkdtempSync(join(tmpdir(), 'authograph-mail-room-'))
  const clock = options.clock ?? options.beside?.clock ?? createFrozenClock()
  const databaseUrl = options.beside?.databaseUrl ?? (await kind.create(directory))
  const configuration = configure({ DATA_DIR: directory, DATABASE_URL: databaseUrl, ...settings })
  const log: string[] = []
  const tries: OutgoingMail[] = []
  const transport = { ...createTransport(configuration), ...options.transport }
  const database = openDatabase(configuration.database, clock)
  await migrate(database)
  await setDatabaseClock(database, clock.now())
  const foundations = await createFoundations({
    configuration,
    database,
    clock,
    random: createSystemRandom(clock),
    timer: systemTimer,
    logger: createLogger('info', { write: (line) => void log.push(line) }),
    transport: {
      ...transport,
      send(mail, signal) {
        tries.push(mail)
        return transport.send(mail, signal)
      },
    },
  })
  const { services } = createServices({ ...foundations, hasher: NO_HASHER })
  return {
    foundations,
    services,
    databaseUrl,
    clock,
    log,
    tries,
    async register(email = newAddress()) {
      const outcome = await services.registration.register({ ...APPLICANT, email }, ORIGIN)
      if (outcome.outcome === 'SUCCESS') return outcome
      throw new Error(`expected SUCCESS, but got ${outcome.outcome}`)
    },
    drain: () => foundations.mailWorker.drain(),
    outbox: () => readOutbox(foundations),
    async advanceSeconds(seconds) {
      clock.advanceSeconds(seconds)
      await setDatabaseClock(database, clock.now())
    },
    async [Symbol.asyncDispose]() {
      await foundations.mailWorker.stop()
      await transport.close()
      await database.close()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

const APPLICANT: Omit<RegisterRequest, 'email'> = {
  password: PASSWORD,
  name: null,
  locale: null,
  requestLocale: 'en',
  captchaResponse: null,
}

const NO_HASHER: Foundations['hasher'] = {
  withPlace: (work) =>
    work({
      hash: async () => 'not hashed',
      verify: async () => true,
      isOutdated: () => false,
      outside: (wait) => wait(),
    }),
}

/** A transport that keeps every mail waiting until it is told to let them go; they count as sent then. */
export function holdingTransport() {
  let letGo: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const send = async (): Promise<Delivery> => {
    await held
    return { status: 'sent', providerId: null }
  }
  return { send, letGo: () => letGo() }
}

/** How many mails of the outbox have each status. */
export async function countStatuses(room: MailRoom): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { status } of await room.outbox()) counts[status] = (counts[status] ?? 0) + 1
  return counts
}

function readOutbox({ database }: Foundations) {
  return database.queries.selectFrom('outbox').selectAll().orderBy('id').execute()
}

function configure(settings: Readonly<Record<string, string>>) {
  const parsed = parseEnvironment({
    AUTHOGRAPH_SECRET: 'a secret of the mail room that is long enough to be one',
    THROTTLE_SCALE: '100000',
    ...settings,
  })
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'))
  return parsed.configuration
}
