import { Command } from 'commander'
import { runDoctor } from './commands/doctor.ts'
import { runHygraphCheck } from './commands/hygraph-check.ts'
import { type HygraphSetupOptions, runHygraphSetup } from './commands/hygraph-setup.ts'
import { runMigrate } from './commands/migrate.ts'
import { VERSION } from './version.ts'

const program = new Command('authograph')
  .description(
    'Commands for whoever runs an Authograph server. Configuration comes from the environment and .env.',
  )
  .version(VERSION)
  .showHelpAfterError('(run authograph --help for the commands)')

program
  .command('start')
  .description('Start the server.')
  .action(async () => {
    await import('./main.ts')
  })

program
  .command('migrate')
  .description(
    "Bring the database's schema up to date. The server does so by itself when it starts.",
  )
  .option('--json', 'print one JSON object')
  .action(exitingWith(runMigrate))

program
  .command('doctor')
  .description(
    'Check the configuration, the secret, the database and the mail transport. Changes and sends nothing.',
  )
  .option('--json', 'print one JSON object')
  .action(exitingWith(runDoctor))

const hygraph = program
  .command('hygraph')
  .description(
    'Prepare a project of the headless CMS Hygraph to keep users. The server itself cannot keep them there yet.',
  )

hygraph
  .command('setup')
  .description(
    'Create the model that keeps the users, or add what it lacks. Never deletes anything; safe to repeat.',
  )
  .option('--dry-run', 'show what would be done, and do nothing')
  .option('--json', 'print one JSON object')
  .action(async (options: HygraphSetupOptions) => {
    process.exitCode = await runHygraphSetup(options)
  })

hygraph
  .command('check')
  .description('Try the rights of the token one by one on a row that is removed again.')
  .option('--json', 'print one JSON object')
  .action(exitingWith(runHygraphCheck))

function exitingWith(run: (json?: boolean) => Promise<number>) {
  return async ({ json }: { readonly json?: boolean }) => {
    process.exitCode = await run(json)
  }
}

await program.parseAsync()
