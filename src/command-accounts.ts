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

/** What commands about accounts call. */
export type AccountServices = ReturnType<typeof wire>

/**
 * Does the work of a command about accounts, wherever they live. Nothing is sent from here: that is for the servers that
 * run. Problems go to the standard error output.
 * @returns the exit code
 */
export function withAccounts(work: (accounts: AccountServices) => Promise<number>) {
  return withDatabase(
    undefined,
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
        return await work(wire(foundations))
      } finally {
        await foundations.userStorage.stop()
        await transport.close()
      }
    },
    process.stderr,
  )
}

function wire(foundations: Foundations) {
  const personalRecords = createPersonalRecords(foundations)
  return { personalData: createPersonalDataService({ ...foundations, personalRecords }) }
}
