import { Command, Option } from 'commander'
import { SECURITY_EVENT_TYPES } from './audit/audit.service.ts'
import { parseLimit } from './cli-options.ts'
import { registerUsers } from './cli-users.ts'
import { type AuditExportOptions, runAuditExport } from './commands/audit-export.ts'
import { type AuditListOptions, runAuditList } from './commands/audit-list.ts'
import { type AuditVerifyOptions, runAuditVerify } from './commands/audit-verify.ts'
import { runDoctor } from './commands/doctor.ts'
import { EMAIL_STATUSES, type EmailsListOptions, runEmailsList } from './commands/emails-list.ts'
import { runEmailsRetry } from './commands/emails-retry.ts'
import { runHygraphCheck } from './commands/hygraph-check.ts'
import { type HygraphSetupOptions, runHygraphSetup } from './commands/hygraph-setup.ts'
import {
  type KeysRotateOptions,
  runKeysList,
  runKeysReseal,
  runKeysRotate,
} from './commands/keys.ts'
import { runMigrate } from './commands/migrate.ts'
import {
  runSessionsEnd,
  runSessionsList,
  type SessionsEndOptions,
  type SessionsListOptions,
} from './commands/sessions.ts'
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

program
  .command('schema')
  .description('Print the whole public schema (SDL), for code generators. Needs no configuration.')
  .action(async () => {
    const { runSchema } = await import('./commands/schema.ts')
    process.exitCode = runSchema(VERSION)
  })

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

registerUsers(program)

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

const sessions = program.command('sessions').description('See and end the sessions of people.')

sessions
  .command('list')
  .description('Show living sessions, newest first.')
  .option('--user <id>', 'only those of this user')
  .option('--limit <count>', 'how many at most, from 1 to 1000', parseLimit, 50)
  .option('--json', 'print one JSON object')
  .action(async (options: SessionsListOptions) => {
    process.exitCode = await runSessionsList(options)
  })

sessions
  .command('end')
  .description('End sessions at once: some, those of a user, or all.')
  .argument('[id...]', 'the ids that `sessions list` shows')
  .option('--user <id>', 'all sessions of this user')
  .option('--all', 'everything that anybody holds, as after a backup was put back')
  .option('--json', 'print one JSON object')
  .action(async (ids: string[], options: SessionsEndOptions) => {
    process.exitCode = await runSessionsEnd(ids, options)
  })

const keys = program.command('keys').description('Look after the keys that sign access tokens.')

keys
  .command('list')
  .description('Show the keys, the one that signs last first.')
  .option('--json', 'print one JSON object')
  .action(exitingWith(runKeysList))

keys
  .command('rotate')
  .description('Make the next key. It is published for an hour before it signs.')
  .option('--at-once', 'for a key that has leaked: sign with the new one now, and drop all others')
  .option('--json', 'print one JSON object')
  .action(async (options: KeysRotateOptions) => {
    process.exitCode = await runKeysRotate(options)
  })

keys
  .command('reseal')
  .description(
    'Seal the keys with the newest secret of AUTHOGRAPH_SECRET, so that an older one can go.',
  )
  .option('--json', 'print one JSON object')
  .action(exitingWith(runKeysReseal))

const audit = program
  .command('audit')
  .description('Read the audit log, and check that nobody has tampered with it.')

choosingEvents(audit.command('list'))
  .description('Show security events, newest first.')
  .option('--limit <count>', 'how many at most, from 1 to 1000', parseLimit, 50)
  .option('--json', 'print one JSON object')
  .action(async (options: AuditListOptions) => {
    process.exitCode = await runAuditList(options)
  })

audit
  .command('verify')
  .description(
    'Check that no security event was changed, removed or added by hand. Ends with 1 where one was.',
  )
  .option('--checkpoint <text>', 'the end of the log as it was printed or logged before')
  .option('--json', 'print one JSON object')
  .action(async (options: AuditVerifyOptions) => {
    process.exitCode = await runAuditVerify(options)
  })

choosingEvents(audit.command('export'))
  .description('Print security events, oldest first, each as a JSON object on a line of its own.')
  .option('--json', 'print problems as a JSON object too')
  .action(async (options: AuditExportOptions) => {
    process.exitCode = await runAuditExport(options)
  })

function choosingEvents(command: Command): Command {
  return command
    .addOption(new Option('--type <type...>', 'only these events').choices(SECURITY_EVENT_TYPES))
    .option('--subject <id>', 'only what happened to this user')
    .option('--actor <id>', 'only what this user did')
    .option('--since <moment>', 'from then on: 2026-11-30, 2026-11-30T18:00:00Z, or 30d ago')
    .option('--until <moment>', 'up to then')
}

function exitingWith(run: (json?: boolean) => Promise<number>) {
  return async ({ json }: { readonly json?: boolean }) => {
    process.exitCode = await run(json)
  }
}

await program.parseAsync()
