import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAccounts } from '../support/accounts.ts'
import { startServer } from '../support/server.ts'
import { requireTool, runTool } from './support.ts'

/** What Wapiti writes with `-f json`. */
interface Report {
  readonly vulnerabilities: Readonly<Record<string, readonly { info: string; path: string }[]>>
  readonly anomalies: Readonly<Record<string, readonly { info: string; path: string }[]>>
}

requireTool('wapiti')
const directory = mkdtempSync(join(tmpdir(), 'authograph-wapiti-'))
const server = await startServer()
try {
  await createAccounts(server.url, 1)
  const report = join(directory, 'report.json')
  const query = encodeURIComponent('query($id:ID!){node(id:$id){id}}')
  const variables = encodeURIComponent('{"id":"a"}')
  const { output } = await runTool('wapiti', [
    ...['-u', `${server.url}/`, '--scope', 'folder', '-m', 'all', '-l', '2'],
    ...['-s', `${server.url}/graphql`, '-s', `${server.url}/.well-known/jwks.json`],
    ...['-s', `${server.url}/dev/mailbox`, '-s', `${server.url}/readyz`],
    ...['-s', `${server.url}/graphql?query=${query}&variables=${variables}`],
    ...['-H', 'apollo-require-preflight: wapiti', '--max-scan-time', '240', '--no-bugreport'],
    ...['--store-session', directory, '-f', 'json', '-o', report, '--flush-session'],
  ])
  process.stdout.write(output.replace(/^.*[█╗╝╚║].*\n/gm, ''))
  const { vulnerabilities, anomalies }: Report = JSON.parse(readFileSync(report, 'utf8'))
  for (const [kind, findings] of Object.entries({ ...vulnerabilities, ...anomalies })) {
    for (const { info, path } of findings) process.stdout.write(`${kind}: ${path}: ${info}\n`)
  }
} finally {
  await server.stop()
  rmSync(directory, { recursive: true, force: true })
}
