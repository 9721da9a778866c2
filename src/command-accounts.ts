import { openKeyring } from './commands/keyring.ts'
import { withDatabase } from './commands/with-database.ts'
import { createPersonalDataService } from './domains/administration/personal-data.service.ts'
import { createTransport } from './email/transports/create-transport.ts'
import { createFoundations, type Foundations } from './foundations.ts'
import { createPersonalRecords } from './personal-records.ts'
import { systemClock } from './runtime/clock.ts'
import { createLogger } from './runtime/logger.ts'
import { createSystemRandom } from './runtime/random.ts'
import { systemTimer } from './runtime/timer.ts'
import { createServices } from './services.ts'

/** What commands about accounts call. */
export type AccountServices = ReturnType<typeof wire>

/**
 * Does the work of a command about accounts, wherever they live. Nothing is sent from here: that is for the servers that
 * run. Problems go to the standard error output.
 * @returns the exit code
 */
export function withAccounts(
  work: (accounts: AccountServices) => Promise<number>,
  json?: boolean,
): Promise<number> {
  return withDatabase(
    json,
    async ({ configuration, database }) => {
      // Makes sure that there is a secret, and that it is that of the servers.
      await openKeyring(configuration, database)
      const transport = createTransport(configuration)
      const foundations = await createFoundations({
        configuration,
        database,
        clock: systemClock,
        random: createSystemRandom(systemClock),
        timer: systemTimer,
        logger: createLogger('error', process.stderr),
        transport,
      })
      try {
        const exitCode = await work(wire(foundations))
        // What was written is brought to where users live; what cannot be brought now the servers bring.
        await foundations.userStorage.drain()
        return exitCode
      } finally {
        await foundations.userStorage.stop()
        await transport.close()
      }
    },
    json === undefined ? process.stderr : process.stdout,
  )
}

function wire(foundations: Foundations) {
  const { users, proofs, configuration } = foundations
  const personalRecords = createPersonalRecords(foundations)
  return {
    ...createServices(foundations).services,
    users,
    proofs,
    appUrl: configuration.server.appUrl,
    hasNoTransport: configuration.email.transport.kind === 'mailbox',
    personalData: createPersonalDataService({ ...foundations, personalRecords }),
  }
}
