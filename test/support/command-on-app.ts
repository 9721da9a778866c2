import type { TestApp } from './app.ts'
import { type CommandResult, runCommand } from './command.ts'

/** Runs a command with the database and the secret of an app that runs. */
export function runCommandOn(app: TestApp, words: readonly string[]): Promise<CommandResult> {
  return runCommand(words, environmentOf(app))
}

/** The environment of a command that works on the databases of an app. */
export function environmentOf({ configuration, hygraph }: TestApp): Record<string, string> {
  const { database, secrets } = configuration
  return {
    DATABASE_URL: database.kind === 'postgres' ? database.url : `sqlite:${database.file}`,
    AUTHOGRAPH_SECRET: (secrets ?? []).join(','),
    ...(hygraph === undefined
      ? {}
      : {
          USER_STORE: 'hygraph',
          HYGRAPH_ENDPOINT: hygraph.endpoint,
          HYGRAPH_TOKEN: hygraph.token(),
          HYGRAPH_REQUESTS_PER_SECOND: '10000',
        }),
  }
}
