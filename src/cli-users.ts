import { type Command, Option } from 'commander'
import { type JsonOption, parseLimit } from './cli-options.ts'
import type { AccountServices } from './command-accounts.ts'
import { runUsersCopy, USER_STORES, type UsersCopyOptions } from './commands/users-copy.ts'
import { runUsersExport } from './commands/users-export.ts'
import { runUsersImport, type UsersImportOptions } from './commands/users-import.ts'
import { runUsersInvite, type UsersInviteOptions } from './commands/users-invite.ts'
import {
  runUsersDelete,
  runUsersList,
  runUsersRestore,
  runUsersSetRole,
  runUsersShow,
  runUsersSuspend,
  type UsersListOptions,
  type UsersSuspendOptions,
} from './commands/users-manage.ts'
import { IMPORT_FORMATS } from './domains/users/import/formats.ts'

/** The commands about accounts. */
export function registerUsers(program: Command): void {
  const users = program.command('users').description('Look after the accounts.')
  registerCopy(users)
  registerExport(users)
  registerInvite(users)
  registerList(users)
  registerShow(users)
  registerSuspend(users)
  registerRestore(users)
  registerSetRole(users)
  registerDelete(users)
  registerImport(users)
}

function registerCopy(users: Command): void {
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
}

function registerExport(users: Command): void {
  users
    .command('export')
    .description(
      'Print everything that is stored about a person, as one JSON document without any secret. Changes nothing.',
    )
    .argument('<person>', 'an id, an address or a username')
    .action(async (person: string) => {
      const { withAccounts } = await import('./command-accounts.ts')
      process.exitCode = await withAccounts(({ personalData }) =>
        runUsersExport(personalData, person),
      )
    })
}

function registerInvite(users: Command): void {
  users
    .command('invite')
    .description(
      'Make an account and mail its owner a link to set a password. The first administrator comes so.',
    )
    .argument('<address>', 'whom to invite')
    .option('--role <role...>', 'the roles of the account; admin rules this server')
    .option('--name <name>', 'what the person wants to be called')
    .option('--locale <tag>', 'the language of the mail, such as de or pt-BR')
    .option('--json', 'print one JSON object')
    .action((address: string, options: UsersInviteOptions) =>
      onAccounts(options, (accounts) => runUsersInvite(accounts, address, options)),
    )
}

function registerList(users: Command): void {
  users
    .command('list')
    .description('Show accounts, newest first.')
    .option('--search <text>', 'a part of the address, username or name; or a whole id')
    .addOption(new Option('--status <status>', 'only these').choices(['ACTIVE', 'SUSPENDED']))
    .option('--role <role>', 'only those who have it')
    .option('--limit <count>', 'how many at most, from 1 to 1000', parseLimit, 50)
    .option('--json', 'print one JSON object')
    .action((options: UsersListOptions) =>
      onAccounts(options, (accounts) => runUsersList(accounts, options)),
    )
}

function registerShow(users: Command): void {
  onPerson(users, 'show', 'Show one account.').action((person: string, options: JsonOption) =>
    onAccounts(options, (accounts) => runUsersShow(accounts, person, options.json)),
  )
}

function registerSuspend(users: Command): void {
  onPerson(users, 'suspend', 'Keep a person out, and end every session.')
    .option('--reason <text>', 'for the audit log')
    .action((person: string, options: UsersSuspendOptions) =>
      onAccounts(options, (accounts) => runUsersSuspend(accounts, person, options)),
    )
}

function registerRestore(users: Command): void {
  onPerson(users, 'restore', 'Let a suspended person in again.').action(
    (person: string, options: JsonOption) =>
      onAccounts(options, (accounts) => runUsersRestore(accounts, person, options.json)),
  )
}

function registerSetRole(users: Command): void {
  onPerson(
    users,
    'set-role',
    'Give a person these roles and no others; none takes all of them away.',
  )
    .argument('[role...]', 'the roles; admin rules this server')
    .action((person: string, roles: string[], options: JsonOption) =>
      onAccounts(options, (accounts) => runUsersSetRole(accounts, person, roles, options.json)),
    )
}

function registerDelete(users: Command): void {
  onPerson(
    users,
    'delete',
    'Delete an account and everything that names its owner. There is no way back.',
  ).action((person: string, options: JsonOption) =>
    onAccounts(options, (accounts) => runUsersDelete(accounts, person, options.json)),
  )
}

function registerImport(users: Command): void {
  users
    .command('import')
    .description(
      'Make accounts of the users that another system exported. Changes nobody who is there already; safe to interrupt and to repeat.',
    )
    .argument('<file>', 'a file with one JSON object on each line; - reads standard input')
    .addOption(
      new Option('--format <format>', 'the system that exported the file').choices(IMPORT_FORMATS),
    )
    .option('--dry-run', 'read and check everything, and write nothing')
    .option('--report <file>', 'write down every rejected line, each as a JSON object')
    .option('--json', 'print one JSON object')
    .action(async (file: string, options: UsersImportOptions) => {
      process.exitCode = await runUsersImport(file, options)
    })
}

/** A command on one person, whom its first argument names. */
function onPerson(users: Command, name: string, description: string): Command {
  return users
    .command(name)
    .description(description)
    .argument('<person>', 'an id, an address or a username')
    .option('--json', 'print one JSON object')
}

/** Runs a command on accounts. What it needs is loaded only now: most commands need none of it. */
async function onAccounts(
  { json = false }: JsonOption,
  work: (accounts: AccountServices) => Promise<number>,
): Promise<void> {
  const { withAccounts } = await import('./command-accounts.ts')
  process.exitCode = await withAccounts(work, json)
}

function storeOption(flags: string, description: string): Option {
  return new Option(flags, description).choices(USER_STORES).makeOptionMandatory()
}
