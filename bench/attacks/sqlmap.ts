import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '../../test/support/embedded-postgres.ts'
import { createAccounts, LOGIN } from '../support/accounts.ts'
import { createClient } from '../support/client.ts'
import { startServer } from '../support/server.ts'
import { requireTool, runTool } from './support.ts'

/** An operation, with a star behind each text that sqlmap is to play with. */
interface Target {
  readonly query: string
  readonly variables: object
}

const mutation = (name: string, type: string) =>
  `mutation ($input: ${type}!) { ${name}(input: $input) { __typename } }`
const target = (name: string, type: string, input: object): Target => ({
  query: mutation(name, type),
  variables: { input },
})

const TARGETS: Readonly<Record<string, Target>> = {
  login: target('login', 'LoginInput', {
    identifier: 'bench-0@example.com*',
    password: 'wrong',
    deviceToken: 'a.b*',
  }),
  register: target('register', 'RegisterInput', { email: 'a@example.com*', password: 'x' }),
  requestPasswordReset: target('requestPasswordReset', 'RequestPasswordResetInput', {
    email: 'bench-0@example.com*',
  }),
  confirmEmail: target('confirmEmail', 'ConfirmEmailInput', {
    proof: { code: { challenge: 'a.b*', code: '123456*' } },
  }),
  resetPassword: target('resetPassword', 'ResetPasswordInput', {
    proof: { token: 'a.b*' },
    newPassword: 'three blind mice eat cheese',
  }),
  refreshSession: target('refreshSession', 'RefreshSessionInput', { refreshToken: 'a.1.b*' }),
  updateProfile: target('updateProfile', 'UpdateProfileInput', { username: 'ada*', name: 'Ada*' }),
  users: {
    query: 'query ($filter: UserFilter) { users(filter: $filter) { totalCount nodes { id } } }',
    variables: { filter: { search: 'bench*', role: 'admin*' } },
  },
  'users, page': {
    query: 'query ($after: String) { users(after: $after) { totalCount nodes { id } } }',
    variables: { after: 'a*' },
  },
  loginDiagnosis: {
    query:
      'query ($identifier: String!) { loginDiagnosis(identifier: $identifier) { __typename } }',
    variables: { identifier: 'bench-0@example.com*' },
  },
}

/** What sqlmap prints when it has found something, or could not work. */
const FINDINGS =
  /appears to be .*injectable|is vulnerable|identified the following|Payload:|CRITICAL/

async function attack(kind: string, environment: Readonly<Record<string, string>>): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'authograph-sqlmap-'))
  const settings = { DATA_DIR: directory, ACCESS_TOKEN_TTL: '2h', ...environment }
  const server = await startServer(settings)
  try {
    const [account] = await createAccounts(server.url, 1)
    const own = { ...process.env, ...settings, LOG_LEVEL: 'silent' }
    const command = ['dist/bin.cjs', 'users', 'set-role', account?.email ?? '', 'admin']
    execFileSync(process.execPath, command, { env: own, stdio: 'ignore' })
    const client = createClient(server.url)
    const input = { identifier: account?.email, password: account?.password }
    const { text } = await client.send(LOGIN, { input })
    client.close()
    const token: string = JSON.parse(text).data.login.tokens.accessToken
    for (const [name, body] of Object.entries(TARGETS)) {
      const traffic = join(directory, `${name}.txt`)
      const { output } = await runTool('sqlmap', [
        ...['-u', `${server.url}/graphql`, '--data', JSON.stringify(body)],
        ...['-H', 'Content-Type: application/json', '-H', `Authorization: Bearer ${token}`],
        ...['--batch', '--level', '3', '--risk', '2', '--threads', '4', '--flush-session'],
        ...[
          '--dbms',
          kind,
          '--time-sec',
          '2',
          '--output-dir',
          directory,
          '--disable-coloring',
          '-t',
          traffic,
        ],
      ])
      const seen = readFileSync(traffic, 'latin1')
      const count = (form: RegExp) => seen.match(form)?.length ?? 0
      const found = output.split('\n').filter((line) => FINDINGS.test(line))
      const verdict = found.length === 0 ? 'nothing found' : `FOUND\n${found.join('\n')}`
      process.stdout.write(
        `${kind}, ${name}: ${count(/^HTTP request \[/gm)} requests, ${count(/^\{"data":/gm)} answered with data, ${count(/^HTTP response .* \(5\d\d/gm)} with 5xx: ${verdict}\n`,
      )
    }
  } finally {
    await server.stop()
    rmSync(directory, { recursive: true, force: true })
  }
}

requireTool('sqlmap')
await attack('SQLite', {})
const postgres = await startPostgres()
try {
  await attack('PostgreSQL', { DATABASE_URL: `${postgres.url}/postgres` })
} finally {
  await postgres.stop()
}
