import { type NamedTest, readNamedTests } from '../test/security/threat-model/named-tests.ts'
import type { Threat, ThreatGroup } from '../test/security/threat-model/threat.ts'
import { MISTAKES, REQUIREMENTS } from '../test/security/threat-model/threats.ts'
import { NOTICE, renderTable } from './markdown.ts'

const INTRODUCTION = `# Security tests

What this server defends, by whom it is asked for, and the tests that replay each attack, most of them over HTTP on a
running server. The tests carry the ids of this page in their titles: \`npx vitest run --config test/vitest.config.ts -t 'R28\\b'\`
runs those of one requirement. The whole suite fails when one of them fails or is missing, and prints the count.

Sources: OWASP ASVS 5.0.0, the OWASP Cheat Sheets, NIST SP 800-63B-4, the RFCs named, and public advisories. What is not
or not wholly proven says so in the last column.

`

const MISTAKES_NOTE = `
Each id is of a public advisory, and names a kind of mistake that could be made here as well. The attack was written
against this server from that kind alone; nothing is said about the product that the advisory is about.

`

/** The reference of the security tests, from the threat model and from the titles of the tests. */
export function renderSecurityTests(): string {
  const tests = readNamedTests()
  return [
    NOTICE,
    INTRODUCTION,
    ...REQUIREMENTS.map((group) => renderGroup(group, tests, '')),
    renderGroup(MISTAKES, tests, MISTAKES_NOTE),
  ].join('\n')
}

function renderGroup({ title, threats }: ThreatGroup, tests: readonly NamedTest[], note: string) {
  const rows = threats.map((threat) => {
    const own = tests.filter(({ ids }) => ids.includes(threat.id))
    return [
      threat.id,
      threat.rule,
      threat.sources.join(', '),
      own.map(renderTest).join('<br>'),
      resultOf(threat, own),
    ]
  })
  const headings = ['Id', 'Rule', 'Sources', 'Tests', 'Result']
  return `## ${title}\n${note}\n${renderTable(headings, rows)}`
}

function renderTest({ file, title }: NamedTest): string {
  const name = file.replace(/^test\/(.*)\.test\.ts$/, '$1')
  // What a title takes from its cases is left open.
  const shown = title.replace(/%[sij]|\$\{?[\w.]+\}?/g, '…').replaceAll('<', '&lt;')
  return `${shown} ([${name}](../../${file}))`
}

function resultOf({ unproven }: Threat, tests: readonly NamedTest[]): string {
  if (unproven === undefined) return 'proven'
  return tests.length === 0 ? `not applicable. ${unproven}` : `proven in part. ${unproven}`
}
