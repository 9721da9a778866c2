import type { CodegenPlugin, Types } from '@graphql-codegen/plugin-helpers'
import {
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  print,
} from 'graphql'

/**
 * Writes `src/client/generated/`: the operations as texts that carry their types, of which a bundler keeps those that are
 * used, and what a normalizing cache has to know of unions.
 */
export const clientPreset: Types.OutputPreset = {
  buildGeneratesSection: (options) => {
    const section = (name: string, plugins: Types.ConfiguredPlugin[]) => ({
      ...options,
      filename: `${options.baseOutputDir}${name}`,
      plugins,
      pluginMap: {
        ...options.pluginMap,
        'typed-texts': typedTexts,
        'possible-types': possibleTypes,
      },
    })
    return [
      section('operations.ts', [{ 'typescript-operations': {} }, { 'typed-texts': {} }]),
      section('possible-types.ts', [{ 'possible-types': {} }]),
    ]
  },
}

const typedTexts: CodegenPlugin = {
  plugin: (schema, documents) => {
    const operations = documents
      .flatMap(({ document }) => document?.definitions ?? [])
      .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    return {
      prepend: ["import type { TypedText } from '../typed-text.ts'"],
      content: operations.map((operation) => renderText(schema, operation)).join('\n'),
    }
  },
}

const possibleTypes: CodegenPlugin = {
  plugin: (schema) => {
    const lines = Object.values(schema.getTypeMap())
      .filter(isAbstractType)
      .map((type) => {
        const members = schema.getPossibleTypes(type).map(({ name }) => `'${name}'`)
        return `  ${type.name}: [${members.join(', ')}],`
      })
    return `/** The members of every union and interface, for \`new InMemoryCache({ possibleTypes })\`. */
export const possibleTypes: Record<string, string[]> = {
${lines.join('\n')}
}
`
  },
}

function renderText(schema: GraphQLSchema, operation: OperationDefinitionNode): string {
  const name = operation.name?.value ?? ''
  const kind = operation.operation === 'query' ? 'Query' : 'Mutation'
  const text = print(operation).replace(/\s+/g, ' ')
  const description = describe(schema, operation).replaceAll('*/', '* /')
  return `/** ${description} */
export const ${name} = ${JSON.stringify(text)} as TypedText<${name}${kind}, ${name}${kind}Variables>
`
}

/** What the schema says of the field that the operation is there for, in one line. */
function describe(schema: GraphQLSchema, operation: OperationDefinitionNode): string {
  const root = schema.getRootType(operation.operation)
  const [selected] = operation.selectionSet.selections
  if (!isObjectType(root) || selected?.kind !== Kind.FIELD) return ''
  return (root.getFields()[selected.name.value]?.description ?? '').replace(/\s+/g, ' ')
}
