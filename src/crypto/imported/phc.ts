/** A text of the PHC string format, taken apart. */
export interface PhcText {
  readonly id: string
  readonly version: number | undefined
  readonly parameters: ReadonlyMap<string, number>
  readonly salt: Buffer
  readonly hash: Buffer
}

const PARAMETERS = /^[a-z]{1,8}=\d{1,10}(?:,[a-z]{1,8}=\d{1,10})*$/
const PHC =
  /^\$(?<id>[a-z0-9-]{1,32})(?:\$v=(?<version>\d{1,4}))?\$(?<parameters>[a-z][^$]*)\$(?<salt>[A-Za-z0-9+/.]+={0,2})\$(?<hash>[A-Za-z0-9+/.]+={0,2})$/

/**
 * Takes a PHC string apart (https://github.com/P-H-C/phc-string-format). Parameters are numbers here.
 *
 * @param names the parameters that must be there; none other may, and none twice: two readers of one text could
 * otherwise see different costs
 * @param optional parameters that may be there
 */
export function parsePhc(
  text: string,
  names: readonly string[],
  optional: readonly string[] = [],
): PhcText | undefined {
  const { id, version, parameters, salt, hash } = PHC.exec(text)?.groups ?? {}
  if (id === undefined || parameters === undefined || !PARAMETERS.test(parameters)) return undefined
  if (salt === undefined || hash === undefined) return undefined
  const pairs = parameters.split(',').map((pair): [string, number] => {
    const [name = '', value] = pair.split('=')
    return [name, Number(value)]
  })
  const values = new Map(pairs)
  const known = [...values.keys()].every((name) => [...names, ...optional].includes(name))
  if (!known || values.size !== pairs.length || names.some((name) => !values.has(name)))
    return undefined
  return {
    id,
    version: version === undefined ? undefined : Number(version),
    parameters: values,
    salt: decodeBase64(salt),
    hash: decodeBase64(hash),
  }
}

/** Decodes what systems call base64: standard, URL-safe, or passlib's with `.` for `+`; padded or not. */
export function decodeBase64(text: string): Buffer {
  return Buffer.from(text.replaceAll('.', '+'), 'base64')
}
