import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'
import { type FieldWeight, weighFields } from './field-weights.ts'
import type { Excess, LimitName } from './limits.ts'
import { LIMITS } from './limits.ts'
import { createPageSizes, type PageSizes, type Variables } from './page-sizes.ts'

/** What an operation, or a part of one, comes to when every fragment is written out. */
export interface Measure {
  /** The fields on the outermost level. */
  readonly rootFields: number
  readonly depth: number
  readonly aliases: number
  readonly directives: number
  readonly directivesOnOneNode: number
  readonly spreads: number
  /** The most fields of any selection in it. */
  readonly siblings: number
  readonly credentials: number
  readonly cost: number
}

/** What was found out about a document. */
export interface Measured {
  /** The first limit that it goes over. */
  readonly excess: Excess | undefined
  /** Whether other variables could give another result. */
  readonly dependsOnVariables: boolean
}

/** Measures parsed documents of one schema. */
export type DocumentMeasure = (document: DocumentNode, variables: Variables) => Measured

type Type = GraphQLNamedType | undefined

const NOTHING: Measure = {
  rootFields: 0,
  depth: 0,
  aliases: 0,
  directives: 0,
  directivesOnOneNode: 0,
  spreads: 0,
  siblings: 0,
  credentials: 0,
  cost: 0,
}
const COUNTED: readonly Exclude<LimitName, 'characters' | 'tokens' | 'nesting'>[] = [
  'directivesOnOneNode',
  'directives',
  'aliases',
  'depth',
  'spreads',
  'rootFields',
  'credentials',
  'cost',
  'siblings',
]

/**
 * Measures documents in a time that grows with their length and no faster: each fragment is measured once, however often
 * and through however many others it is spread. What does not fit the schema counts as well as it can: validation, which
 * comes later, refuses it.
 */
export function createDocumentMeasure(schema: GraphQLSchema): DocumentMeasure {
  const weights = weighFields(schema)
  return (document, variables) => {
    const pageSizes = createPageSizes(document, variables)
    const walk = createWalk(schema, weights, document, pageSizes)
    for (const definition of document.definitions) {
      const measure = walk(definition)
      const limit = COUNTED.find((name) => measure[name] > LIMITS[name].allowed)
      if (limit !== undefined) {
        return { excess: { limit, found: measure[limit] }, dependsOnVariables: true }
      }
    }
    return { excess: undefined, dependsOnVariables: pageSizes.dependOnVariables() }
  }
}

function createWalk(
  schema: GraphQLSchema,
  weights: ReturnType<typeof weighFields>,
  document: DocumentNode,
  pageSizes: PageSizes,
) {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition)
    }
  }
  const measured = new Map<string, Measure>()

  function measureOperation(operation: OperationDefinitionNode): Measure {
    const type = schema.getRootType(operation.operation) ?? undefined
    const variables = (operation.variableDefinitions ?? []).map(withDirectives)
    return sum([
      measureSelections(operation.selectionSet, type),
      withDirectives(operation),
      ...variables,
    ])
  }

  function measureFragment(name: string): Measure {
    const known = measured.get(name)
    if (known !== undefined) return known
    // A fragment that leads to itself is met again here and counts nothing; validation refuses it.
    measured.set(name, NOTHING)
    const fragment = fragments.get(name)
    if (fragment === undefined) return NOTHING
    const type = schema.getType(fragment.typeCondition.name.value)
    const measure = sum([measureSelections(fragment.selectionSet, type), withDirectives(fragment)])
    // What is on a type of the introspection can stand nowhere but below its fields.
    const counted = type && isIntrospectionType(type) ? { ...measure, depth: 0 } : measure
    measured.set(name, counted)
    return counted
  }

  function measureSelections(selectionSet: SelectionSetNode, type: Type): Measure {
    const selected = sum(selectionSet.selections.map((each) => measureSelection(each, type)))
    return { ...selected, siblings: Math.max(selected.siblings, selected.rootFields) }
  }

  function measureSelection(selection: SelectionNode, type: Type): Measure {
    const own = withDirectives(selection)
    if (selection.kind === Kind.FIELD) return measureField(selection, own, type)
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      return sum([own, ONE_SPREAD, measureFragment(selection.name.value)])
    }
    const { typeCondition, selectionSet } = selection
    const narrowed = typeCondition ? schema.getType(typeCondition.name.value) : type
    return sum([own, measureSelections(selectionSet, narrowed)])
  }

  function measureField(node: FieldNode, own: Measure, type: Type): Measure {
    const field =
      isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined
    const weight = field === undefined ? UNKNOWN : (weights.get(field) ?? UNKNOWN)
    const below =
      node.selectionSet === undefined
        ? NOTHING
        : measureSelections(node.selectionSet, field && getNamedType(field.type))
    return {
      rootFields: 1,
      depth: 1 + (INTROSPECTION.has(node.name.value) ? 0 : below.depth),
      aliases: below.aliases + (node.alias === undefined ? 0 : 1),
      directives: own.directives + below.directives,
      directivesOnOneNode: Math.max(own.directivesOnOneNode, below.directivesOnOneNode),
      spreads: below.spreads,
      siblings: below.siblings,
      credentials: below.credentials + (weight.isCredential ? 1 : 0),
      cost: weight.weight + pageSizes.of(node, weight.pageSize) * below.cost,
    }
  }

  return (definition: DocumentNode['definitions'][number]): Measure => {
    if (definition.kind === Kind.OPERATION_DEFINITION) return measureOperation(definition)
    if (definition.kind !== Kind.FRAGMENT_DEFINITION) return NOTHING
    // Nothing says where a fragment will stand: how many fields it has is no matter before it does.
    return { ...measureFragment(definition.name.value), rootFields: 0 }
  }
}

const ONE_SPREAD: Measure = { ...NOTHING, spreads: 1 }
/** graphql-js bounds by itself how far an introspection may go round. */
const INTROSPECTION: ReadonlySet<string> = new Set(['__schema', '__type'])
const UNKNOWN: FieldWeight = { weight: 1, isCredential: false, pageSize: undefined }

function withDirectives({
  directives = [],
}: {
  readonly directives?: readonly unknown[]
}): Measure {
  const count = directives.length
  return count === 0 ? NOTHING : { ...NOTHING, directives: count, directivesOnOneNode: count }
}

function sum(measures: readonly Measure[]): Measure {
  const total = { ...NOTHING }
  for (const measure of measures) {
    total.rootFields += measure.rootFields
    total.depth = Math.max(total.depth, measure.depth)
    total.aliases += measure.aliases
    total.directives += measure.directives
    total.directivesOnOneNode = Math.max(total.directivesOnOneNode, measure.directivesOnOneNode)
    total.spreads += measure.spreads
    total.siblings = Math.max(total.siblings, measure.siblings)
    total.credentials += measure.credentials
    total.cost += measure.cost
  }
  return total
}
