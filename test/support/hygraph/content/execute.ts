import {
  type DocumentNode,
  executeSync,
  type GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  validate,
} from 'graphql'
import type { Failure, RequestContext } from './context.ts'
import { validationMessage, variableMessages } from './messages.ts'

/** A GraphQL answer with its HTTP status. */
export interface Answer {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
}

/** One operation that is ready to run. */
export interface Job {
  readonly schema: GraphQLSchema
  readonly rootValue: Readonly<Record<string, unknown>>
  readonly document: DocumentNode
  readonly operation: OperationDefinitionNode
  readonly variables: Readonly<Record<string, unknown>>
}

/** The envelope of an answer that has errors and no data. */
export function refusal(status: number, requestId: string, ...messages: readonly string[]): Answer {
  const errors = messages.map((message) => ({ message }))
  return { status, body: { errors, data: null, extensions: { requestId } } }
}

function failed({ status, message, extensions }: Failure, requestId: string): Answer {
  const errors = [extensions === undefined ? { message } : { message, extensions }]
  return { status, body: { errors, data: null, extensions: { requestId } } }
}

/** Hygraph puts the path of an error into its extensions, and says no more about where it is. */
function formatError({ message, path, extensions }: GraphQLError) {
  return { message, extensions: { ...(path ? { path } : {}), ...extensions } }
}

const rollback = new Error('rolled back')

function run({ schema, rootValue, document, operation, variables }: Job, context: RequestContext) {
  const operationName = operation.name?.value ?? null
  const result = executeSync({
    schema,
    document,
    rootValue,
    contextValue: context,
    variableValues: variables,
    operationName,
  })
  const bug = result.errors?.find(({ originalError }) => originalError instanceof TypeError)
  if (bug) throw bug
  if (context.failure !== null && context.settings.atomicMutations) throw rollback
  return result
}

/** Why an operation cannot run at all. */
function problemsOf({ schema, document, operation, variables }: Job): readonly string[] {
  // A project without models has nothing to mutate, which validation lets pass.
  if (!schema.getRootType(operation.operation)) return [`no ${operation.operation} is possible`]
  const problems = validate(schema, document).map(validationMessage)
  return problems.length > 0 ? problems : variableMessages(schema, operation, variables)
}

/** Validates and runs an operation; one that fails leaves nothing behind unless the knob says otherwise. */
export function answerOperation(job: Job, context: RequestContext, requestId: string): Answer {
  const messages = problemsOf(job)
  if (messages.length > 0) return refusal(400, requestId, ...messages)
  try {
    const isOneUnit = context.settings.atomicMutations
    const result = isOneUnit
      ? context.store.transaction(() => run(job, context))
      : run(job, context)
    if (context.failure !== null) return failed(context.failure, requestId)
    if (result.errors === undefined) return { status: 200, body: { data: result.data } }
    const errors = result.errors.map(formatError)
    return { status: 200, body: { errors, data: result.data ?? null, extensions: { requestId } } }
  } catch (error) {
    if (error === rollback && context.failure !== null) return failed(context.failure, requestId)
    throw error
  }
}
