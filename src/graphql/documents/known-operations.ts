import { type ASTVisitor, GraphQLError, type ValidationContext } from 'graphql'

/** graphql-js lets an operation pass whose kind the schema does not have, and then fails to execute it. */
export function KnownOperationsRule(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(node) {
      if (context.getSchema().getRootType(node.operation)) return
      const message = `There is no ${node.operation} here.`
      context.reportError(new GraphQLError(message, { nodes: node }))
    },
  }
}
