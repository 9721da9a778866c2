import type { CodegenConfig } from '@graphql-codegen/cli'
import { buildSchema } from 'graphql'
import { clientPreset } from './docs/client-preset.ts'
import { renderOperations } from './docs/render-operations.ts'
import { readTypeDefinitions } from './src/graphql/type-definitions.ts'

const SCHEMA = 'schema/*.graphql'

/** What documents for Apollo Client need. */
const forApolloClient = {
  documentMode: 'documentNode',
  enumsAsTypes: true,
  useTypeImports: true,
  nonOptionalTypename: true,
  strictScalars: true,
  scalars: { DateTime: 'string' },
}

const config: CodegenConfig = {
  importExtension: '.ts',
  generates: {
    'test/support/generated/': {
      schema: SCHEMA,
      preset: 'client',
      documents: 'test/support/*operations.ts',
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: 'string',
        enumsAsTypes: true,
        useTypeImports: true,
        nonOptionalTypename: true,
        strictScalars: true,
        scalars: { DateTime: 'string' },
      },
    },
    'web/src/generated/': {
      schema: SCHEMA,
      preset: 'client',
      documents: 'web/src/operations/*.graphql',
      presetConfig: { fragmentMasking: false },
      // Nobody asks for `__typename` where the document does not.
      config: {
        ...forApolloClient,
        documentMode: 'string',
        nonOptionalTypename: false,
        skipTypename: true,
      },
    },
    // For Apollo Client, and apart from the others: a browser loads both with the pages that need them.
    'web/src/account/generated/': {
      schema: SCHEMA,
      preset: 'client',
      documents: ['web/src/account/operations/*.graphql', 'web/src/operations/viewer.graphql'],
      presetConfig: { fragmentMasking: false },
      config: forApolloClient,
    },
    'web/src/admin/generated/': {
      schema: SCHEMA,
      preset: 'client',
      documents: 'web/src/admin/operations/*.graphql',
      presetConfig: { fragmentMasking: false },
      config: forApolloClient,
    },
    'web/src/members/possible-types.generated.ts': {
      schema: SCHEMA,
      plugins: ['./web/possible-types.codegen.cjs'],
    },
    'src/client/generated/': {
      schema: SCHEMA,
      preset: clientPreset,
      documents: renderOperations(buildSchema(readTypeDefinitions().join('\n'))),
      plugins: ['typescript-operations'],
      config: {
        enumsAsTypes: true,
        useTypeImports: true,
        skipTypename: true,
        strictScalars: true,
        scalars: { DateTime: 'string' },
      },
    },
    'src/hygraph/generated/': {
      schema: 'src/hygraph/auth-user.graphql',
      preset: 'client',
      documents: 'src/hygraph/operations.graphql',
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: 'string',
        enumsAsTypes: true,
        useTypeImports: true,
        strictScalars: true,
        scalars: { DateTime: 'string' },
      },
    },
    'src/graphql/resolvers.generated.ts': {
      schema: SCHEMA,
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        contextType: './context.ts#Context',
        enumType: 'string-literal',
        enumsAsTypes: true,
        immutableTypes: true,
        useTypeImports: true,
        strictScalars: true,
        scalars: { ID: 'string', DateTime: { input: 'Date', output: 'Date' } },
        mappers: {
          User: './models.ts#UserModel',
          UserConnection: './models.ts#UserConnectionModel',
          LoginDiagnosis: './models.ts#LoginDiagnosisModel',
          AuditEvent: './models.ts#AuditEventModel',
          EmailDelivery: './models.ts#EmailDeliveryModel',
          Session: './models.ts#SessionModel',
          SecurityEvent: './models.ts#SecurityEventModel',
          LoginSuccess: './models.ts#LoginSuccessModel',
          RefreshSessionSuccess: './models.ts#RefreshSessionSuccessModel',
          ReauthenticateSuccess: './models.ts#ReauthenticateSuccessModel',
          ChangePasswordSuccess: './models.ts#ChangePasswordSuccessModel',
        },
      },
    },
  },
}

export default config
