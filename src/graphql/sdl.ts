import { buildSchema, printSchema } from 'graphql'
import { readTypeDefinitions } from './type-definitions.ts'

/** The whole public schema as one text, for code generators and whatever else reads SDL; it says which version it is of. */
export function renderSdl(version: string): string {
  const schema = buildSchema(readTypeDefinitions().join('\n'))
  return `# The public schema of Authograph ${version}\n\n${printSchema(schema)}\n`
}
