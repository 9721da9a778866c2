import { Command, InvalidArgumentError, Option } from 'commander'
import { runDoctor } from './commands/doctor.ts'
import { EMAIL_STATUSES, type EmailsListOptions, runEmailsList } from './commands/emails-list.ts'
import { runEmailsRetry } from './commands/emails-retry.ts'
import { runHygraphCheck } from './commands/hygraph-check.ts'
import { type HygraphSetupOptions, runHygraphSetup } from './commands/hygraph-setup.ts'
import { runMigrate } from './commands/migrate.ts'
import { runUsersCopy, USER_STORES, type UsersCopyOptions } from './commands/users-copy.ts'
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
    'Check the configuration, the secret, the database, the users and the mail transport. Changes and sends nothing.',
  )
  .option('--json', 'print one JSON object')
  .action(exitingWith(runDoctor))

const emails = program
  .command('emails')
  .description('Look at the mails that the server has sent or is about to send.')

emails
  .command('list')
  .description('Say what became of mails, newest first.')
  .addOption(
    new Option('--status <status>', 'only mails that have come this far').choices(EMAIL_STATUSES),
  )
  .option('--to <address>', 'only mails to this address')
  .option('--template <name>', 'only mails of this kind, such as confirm-email')
  .option('--limit <count>', 'how many at most, from 1 to 1000', parseLimit, 50)
  .option('--json', 'print one JSON object')
  .action(async (options: EmailsListOptions) => {
    process.exitCode = await runEmailsList(options)
  })

emails
  .command('retry')
  .description(
    'Send mails again that failed, bounced or were reported as spam, and write to their addresses again from now on.',
  )
  .argument('<id...>', 'the ids that `emails list` shows')
  .option('--json', 'print one JSON object')
  .action(async (ids: string[], { json }: { readonly json?: boolean }) => {
    process.exitCode = await runEmailsRetry(ids, json)
  })

const users = program.command('users').description('Look after the accounts.')

users
  .command('copy')
  .description(
    'Copy all accounts from one user store to the other. Removes nothing; safe to interrupt and to repeat.',
  )
  .addOption(storeOption('--from <store>', 'where the accounts are'))
  .addOption(storeOption('--to <store>', 'where they are to be'))
  .option('--dry-run', 'compare and show what would be done, and do nothing')
  .option('--json', 'print one JSON object')
  .action(async (options: UsersCopyOptions) => {
    process.exitCode = await runUsersCopy(options)
  })

const hygraph = program
  .command('hygraph')
  .description(
    'Prepare a project of the headless CMS Hygraph to keep users, for servers with USER_STORE=hygraph.',
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

function storeOption(flags: string, description: string): Option {
  return new Option(flags, description).choices(USER_STORES).makeOptionMandatory()
}

function parseLimit(text: string): number {
  const limit = Number(text)
  if (Number.isInteger(limit) && limit >= 1 && limit <= 1000) return limit
  throw new InvalidArgumentError('It must be a whole number from 1 to 1000.')
}

function exitingWith(run: (json?: boolean) => Promise<number>) {
  return async ({ json }: { readonly json?: boolean }) => {
    process.exitCode = await run(json)
  }
}

await program.parseAsync()
