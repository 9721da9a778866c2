import { z } from 'zod'
import { HTTPS_IN_PRODUCTION } from '../src/config/contradictions.ts'
import { environmentSchema } from '../src/config/settings.ts'
import { NOTICE, renderTable } from './markdown.ts'

const describedSchema = z.object({
  properties: z.record(
    z.string(),
    z.object({
      fallback: z.string(),
      meaning: z.string(),
      enum: z.array(z.string()).optional(),
    }),
  ),
})

const INTRODUCTION = `# Configuration

The server reads its configuration from environment variables, and beneath them from a file \`.env\` in its working
directory. An empty value counts as none. With an empty environment it starts for development. It refuses to start
when something is wrong: it then names every problem at once, never a value, and ends with exit code 78.
\`npx authograph doctor\` checks the same, and the database and the mail transport too.

Durations are a number and a unit: \`90s\`, \`10m\`, \`12h\`, \`30d\`. Lists are separated by commas.

`

const PRODUCTION = `
## With NODE_ENV=production

\`AUTHOGRAPH_SECRET\`, \`PUBLIC_URL\`, \`EMAIL_FROM\` and a real \`EMAIL_TRANSPORT\` are required. These must begin with
\`https://\` where they are set, unless they lead to this machine:
${HTTPS_IN_PRODUCTION.map(code).join(', ')}.

There is no Apollo Sandbox, no introspection and no development mailbox. See
[the guide for operators](../guides/operators.md).
`

/** The reference of all environment variables, from the schema that parses them. */
export function renderConfiguration(): string {
  const json = z.toJSONSchema(environmentSchema, { io: 'output', unrepresentable: 'any' })
  const { properties } = describedSchema.parse(json)
  const rows = Object.entries(properties).map(([name, setting]) => [
    `\`${name}\``,
    setting.fallback === '' ? '' : code(setting.fallback),
    setting.enum === undefined ? '' : setting.enum.map(code).join(', '),
    setting.meaning,
  ])
  return `${NOTICE}${INTRODUCTION}${renderTable(['Variable', 'Default', 'Values', 'Meaning'], rows)}${PRODUCTION}`
}

/** A value as code. Some defaults are said in words; an address after a display name is a value all the same. */
function code(text: string): string {
  const isSentence = /\s(?!<)/.test(text)
  return isSentence ? text : `\`${text}\``
}
