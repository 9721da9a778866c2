import { createApp } from './app.ts'
import { isRunByNpm, loadEnvironment } from './config/load.ts'
import { argon2Build } from './crypto/argon2-build.ts'
import { createLogger } from './runtime/logger.ts'
import { onOrphaned } from './runtime/orphaned.ts'
import { StartProblems } from './runtime/start-problems.ts'
import { VERSION } from './version.ts'
import { welcome } from './welcome.ts'

const DRAIN_TIMEOUT_MS = 25_000

const environment = loadEnvironment()
if (!environment.ok) refuse(environment.problems)
const { configuration, warnings } = environment
const logger = createLogger(configuration.logLevel)
for (const warning of warnings) logger.warn(warning)

try {
  const app = await createApp(configuration, { logger })
  let shuttingDown = false
  const shutDown = (signal: string) => {
    // Told twice, as by a supervisor and a terminal at once: what is under way is finished all the same.
    if (shuttingDown) return
    shuttingDown = true
    logger.info({ signal }, 'shutting down')
    // A client that never finishes its request must not keep the process for ever.
    setTimeout(() => process.exit(1), DRAIN_TIMEOUT_MS).unref()
    app.close().then(
      () => process.exit(0),
      (error) => {
        logger.fatal({ err: error }, 'could not shut down')
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', () => shutDown('SIGTERM'))
  process.on('SIGINT', () => shutDown('SIGINT'))
  if (isRunByNpm()) onOrphaned(() => shutDown('end of the parent process'))
  await app.listen()
  const { publicUrl } = configuration.server
  logger.info(
    { version: VERSION, url: `${publicUrl}/graphql`, argon2: argon2Build() },
    'Authograph is ready',
  )
  if (process.stdout.isTTY && !configuration.production) {
    process.stderr.write(welcome(configuration))
  }
} catch (error) {
  if (error instanceof StartProblems) refuse(error.problems)
  logger.fatal({ err: error }, 'Authograph cannot start')
  process.exit(1)
}

/** Names everything that the operator has to mend, and ends with EX_CONFIG of sysexits.h. */
function refuse(problems: readonly string[]): never {
  process.stderr.write(
    `Authograph cannot start:\n${problems.map((problem) => `  - ${problem}\n`).join('')}` +
      'See docs/reference/configuration.md.\n',
  )
  process.exit(78)
}
