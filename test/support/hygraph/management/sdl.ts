import { fieldTypes, visibilities } from '../schema/model.ts'

/** What every created or changed thing may carry beside what the simulator looks at. */
const fieldOptions = `
  modelApiId: String parentApiId: String description: String
  isList: Boolean isLocalized: Boolean isRequired: Boolean isUnique: Boolean isHidden: Boolean isTitle: Boolean
  isSystem: Boolean isVariantEnabled: Boolean embedsEnabled: Boolean
  visibility: VisibilityTypes position: Int initialValue: String migrationValue: String
  validations: SimpleFieldValidationsInput
  tableRenderer: String formRenderer: String tableExtension: String formExtension: String
  tableConfig: JSON formConfig: JSON
`

const inputs = `
input FieldValidationIntRangeInput { min: Int max: Int errorMessage: String }
input FieldValidationFloatRangeInput { min: Float max: Float errorMessage: String }
input FieldValidationRegExInput { regex: String flags: [String!] errorMessage: String }
input IntFieldValidationsInput { range: FieldValidationIntRangeInput listItemCount: FieldValidationIntRangeInput }
input FloatFieldValidationsInput { range: FieldValidationFloatRangeInput listItemCount: FieldValidationIntRangeInput }
input StringFieldValidationsInput {
  characters: FieldValidationIntRangeInput listItemCount: FieldValidationIntRangeInput
  matches: FieldValidationRegExInput notMatches: FieldValidationRegExInput
}
input SimpleFieldValidationsInput {
  Int: IntFieldValidationsInput Float: FloatFieldValidationsInput String: StringFieldValidationsInput
}
input BatchMigrationCreateModelInput {
  apiId: String! apiIdPlural: String! displayName: String! description: String isSystem: Boolean
}
input BatchMigrationUpdateModelInput {
  apiId: String! newApiId: String apiIdPlural: String displayName: String description: String isSystem: Boolean
}
input BatchMigrationDeleteModelInput { apiId: String! }
input BatchMigrationCreateSimpleFieldInput {
  apiId: String! type: SimpleFieldType! displayName: String! ${fieldOptions} embeddableModels: [String!]
}
input BatchMigrationUpdateSimpleFieldInput { apiId: String! newApiId: String displayName: String ${fieldOptions} }
input BatchMigrationDeleteFieldInput { apiId: String! modelApiId: String parentApiId: String }
input BatchMigrationChangeInput {
  createModel: BatchMigrationCreateModelInput
  updateModel: BatchMigrationUpdateModelInput
  deleteModel: BatchMigrationDeleteModelInput
  createSimpleField: BatchMigrationCreateSimpleFieldInput
  updateSimpleField: BatchMigrationUpdateSimpleFieldInput
  deleteField: BatchMigrationDeleteFieldInput
}
input BatchMigrationInput { environmentId: ID! name: String changes: [BatchMigrationChangeInput!]! }
`

const viewers = `
interface Viewer { id: ID! project(id: ID): Project }
type TokenViewer implements Viewer { id: ID! project(id: ID): Project }
type AppTokenViewer implements Viewer { id: ID! project(id: ID): Project }
type UserViewer implements Viewer { id: ID! project(id: ID): Project projects: [Project!]! }
`

const project = `
type Project {
  id: ID! name: String! createdAt: DateTime! updatedAt: DateTime!
  defaultPaginationSize: Int! maxPaginationSize: Int!
  environments: [Environment!]! environment(id: ID, name: String): Environment
}
type Environment {
  id: ID! name: String! displayName: String! createdAt: DateTime! updatedAt: DateTime!
  endpoint: String! deliveryUrl: String newDeliveryUrl: String!
  contentModel: ContentModel!
  migrations: [Migration!]! migration(id: ID, name: String): Migration! runningMigration: Migration
}
type ContentModel {
  models(includeSystemModels: Boolean): [IModel!]! model(id: ID, apiId: String): IModel!
  stages: [Stage!]! locales: [Locale!]!
}
type Stage { apiId: String! displayName: String! }
type Locale { apiId: String! displayName: String! }
`

const validations = `
type FieldValidationRange { min: Int max: Int errorMessage: String }
type FieldValidationFloatRange { min: Float max: Float errorMessage: String }
type FieldValidationRegEx { regex: String flags: [String!] errorMessage: String }
type IntFieldValidations { range: FieldValidationRange listItemCount: FieldValidationRange }
type FloatFieldValidations { range: FieldValidationFloatRange listItemCount: FieldValidationRange }
type StringFieldValidations {
  characters: FieldValidationRange listItemCount: FieldValidationRange
  matches: FieldValidationRegEx notMatches: FieldValidationRegEx
}
union SimpleFieldValidations = StringFieldValidations | IntFieldValidations | FloatFieldValidations
`

const modelFields = `
  apiId: String! apiIdPlural: String! displayName: String! isSystem: Boolean! isLocalized: Boolean!
  fields(includeHiddenFields: Boolean, includeApiOnlyFields: Boolean): [IField!]! hasContent: Boolean!
`
const fieldFields = `
  apiId: String! displayName: String! isSystem: Boolean! isList: Boolean! isHidden: Boolean! position: Int!
  visibility: VisibilityTypes!
`
const models = `
interface IModel { ${modelFields} }
type Model implements IModel { ${modelFields} }
interface IField { ${fieldFields} }
type SimpleField implements IField {
  ${fieldFields} type: SimpleFieldType! isRequired: Boolean! isUnique: Boolean! isLocalized: Boolean! isTitle: Boolean!
  initialValue: String validations: SimpleFieldValidations
}
`

const migrations = `
enum MigrationStatus { QUEUED RUNNING SUCCESS TIMEOUT FAILED }
type Migration {
  id: ID! name: String status: MigrationStatus! errors: String createdAt: DateTime! finishedAt: DateTime
}
type AsyncOperationPayload { migration: Migration! }
`

/**
 * The part of the Management API that sets up simple models. Its names and types are those of the server types in
 * `@hygraph/management-sdk` 1.5.
 */
export const managementSdl = `
scalar DateTime
scalar JSON
enum SimpleFieldType { ${fieldTypes.join(' ')} RICHTEXT LOCATION COLOR }
enum VisibilityTypes { ${visibilities.join(' ')} }
type MetaInfo { serverVersion: String! }
type Query { metaInfo: MetaInfo! viewer: Viewer }
type Mutation { submitBatchChanges(data: BatchMigrationInput!): AsyncOperationPayload! }
${viewers} ${project} ${models} ${validations} ${migrations} ${inputs}
`
