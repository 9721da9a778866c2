const { isInterfaceType } = require('graphql')

/** Writes which types each interface of the schema has: Apollo's cache drops fragments on others. */
module.exports.plugin = (schema) => {
  const members = Object.values(schema.getTypeMap())
    .filter(isInterfaceType)
    .filter(({ name }) => !name.startsWith('__'))
    .map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)])
  return `export const possibleTypes = ${JSON.stringify(Object.fromEntries(members), null, 2)}\n`
}
