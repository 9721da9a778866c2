import { CANARY } from './hostile-values.ts'
import type { Seeded } from './seeded.ts'

/** A request that is meant to keep the server busy. */
export interface HostileRequest {
  readonly kind: string
  /** The body as it goes out. */
  readonly body: string
}

type Attack = (random: Seeded) => string

const LARGEST_BODY_BYTES = 100_000

function times(count: number, text: string | ((index: number) => string)): string {
  const texts = Array.from({ length: count }, (_, i) => (typeof text === 'string' ? text : text(i)))
  return texts.join(' ')
}

const nested = (count: number, open: string, middle: string, close: string) =>
  open.repeat(count) + middle + close.repeat(count)
const login = (name: string) =>
  `${name}: login(input: { identifier: "a@b.example", password: "${CANARY}" }) { __typename }`
const fragments = (count: number, body: (index: number) => string) =>
  times(count, (index) => `fragment F${index} on User { ${body(index)} }`)

/** Documents by what they attack. `size` is about as likely to be ten as thousands. */
const DOCUMENTS: Readonly<Record<string, Attack>> = {
  'selections in one another': (random) => nested(random.size(5_000), '{ me ', '{ id }', '}'),
  'a loop of the schema': (random) =>
    `{ me ${nested(random.size(1_000), '{ sessions { nodes ', '{ id }', '} }')} }`,
  'inline fragments in one another': (random) =>
    `{ me ${nested(random.size(5_000), '{ ... ', '{ id }', '}')} }`,
  'lists in one another': (random) =>
    `{ node(id: ${nested(random.size(40_000), '[', '', ']')}) { id } }`,
  'objects in one another': (random) =>
    `mutation { login(input: ${nested(random.size(10_000), '{ a: ', '1', '}')}) { __typename } }`,
  'types in one another': (random) =>
    `query ($a: ${nested(random.size(40_000), '[', 'Int', ']')}) { me { id } }`,
  'only opening brackets': (random) =>
    random.pick(['{', '[', '(', '{a(b:[']).repeat(random.size(15_000)),
  aliases: (random) => `{ me { ${times(random.size(8_000), (index) => `a${index}: id`)} } }`,
  'logins by alias': (random) => `mutation { ${times(random.size(1_000), (i) => login(`a${i}`))} }`,
  'logins by fragments': (random) =>
    `mutation { ${times(random.size(1_000), '...A')} } fragment A on Mutation { ${login('a')} }`,
  'directives in one place': (random) =>
    `{ me { id ${times(random.size(5_000), '@skip(if: false)')} } }`,
  'directives everywhere': (random) =>
    `{ me { ${times(random.size(4_000), 'id @include(if: true)')} } }`,
  'unknown directives': (random) => `{ me { id ${times(random.size(5_000), (i) => `@d${i}`)} } }`,
  'directives on variables': (random) =>
    `query ($a: Int ${times(random.size(5_000), '@a')}) { me { id } }`,
  'a circle of fragments': (random) => {
    const count = random.size(1_500)
    return `{ me { ...F0 } } ${fragments(count, (index) => `...F${(index + 1) % count} ...F0`)}`
  },
  'a bomb of fragments': (random) => {
    const count = random.size(1_500)
    const next = (index: number) => `...F${index + 1} ...F${index + 1}`
    return `{ me { ...F0 } } ${fragments(count, next)} fragment F${count} on User { id }`
  },
  'a bomb of fields': (random) => {
    const count = random.size(800)
    const next = (index: number) => `sessions { nodes { user: id } } a: id ...F${index + 1} b: id`
    return `{ me { ...F0 } } ${fragments(count, next)} fragment F${count} on User { id }`
  },
  'many fragments side by side': (random) => {
    const count = random.size(1_500)
    return `{ me { ${times(count, (index) => `...F${index}`)} } } ${fragments(count, () => 'id')}`
  },
  'fragments that nobody spreads': (random) =>
    `{ me { id } } ${fragments(random.size(2_000), (index) => `f${index}`)}`,
  'fragments that are not there': (random) =>
    `{ me { ${times(random.size(5_000), (index) => `...F${index}`)} } }`,
  'one field many times': (random) => `{ me { ${times(random.size(30_000), 'id')} } }`,
  'one root field many times': (random) => `{ ${times(random.size(8_000), 'me { id }')} }`,
  'fields that overlap': (random) =>
    `{ me { ${times(random.size(2_000), (index) => `sessions(first: ${index}) { nodes { id } }`)} } }`,
  'inline fragments that overlap': (random) =>
    `{ me { ${times(random.size(4_000), (index) => `... on User { x: ${index % 2 ? 'id' : 'email'} }`)} } }`,
  'overlapping at each level': (random) => {
    const level = (rest: number): string =>
      rest === 0 ? '{ id }' : `{ sessions { nodes ${level(rest - 1)} } sessions { nodes { id } } }`
    return `{ me ${level(random.size(300))} }`
  },
  'unknown fields': (random) => `{ ${times(random.size(8_000), (index) => `f${index}`)} }`,
  'fields nearly right': (random) => `{ me { ${times(random.size(5_000), (i) => `emai${i}l`)} } }`,
  'unknown arguments': (random) =>
    `{ node(${times(random.size(5_000), (index) => `id${index}: ${index}`)}) { id } }`,
  'an argument many times': (random) => `{ node(${times(random.size(8_000), 'id: 1')}) { id } }`,
  'an input of many fields': (random) =>
    `mutation { login(input: { ${times(random.size(5_000), (i) => `f${i}: "${CANARY}"`)} }) { __typename } }`,
  'names of prototypes': (random) =>
    `{ ${times(random.size(1_000), random.pick(['__proto__: me { id }', 'constructor: me { id }', '...__proto__', 'toString']))} }`,
  comments: (random) => `{ me { id } } ${'#\n'.repeat(random.size(30_000))}`,
  'a long comment': (random) => `{ me { id } } # ${CANARY.repeat(random.size(7_000))}`,
  'comments between names': (random) => `{ me { ${times(random.size(15_000), 'id #\n')} } }`,
  'commas and white space': (random) => `{ me {${', \t\n\ufeff'.repeat(random.size(15_000))}id } }`,
  'a huge text': (random) => `{ node(id: "${CANARY.repeat(random.size(7_000))}") { id } }`,
  'a block text of many lines': (random) =>
    `{ node(id: """${`\n  ${CANARY}`.repeat(random.size(5_000))}""") { id } }`,
  'a block text of quotes': (random) =>
    `{ node(id: """${'\\"""'.repeat(random.size(20_000))}""") { id } }`,
  'a text of escapes': (random) =>
    `{ node(id: "${random.pick(['\\u0000', '\\u{1F600}', '\\n', '\\uD83D\\uDE00', '\\uD800'])}${'\\u0041'.repeat(random.size(14_000))}") { id } }`,
  'a text without an end': (random) => `{ node(id: "${CANARY.repeat(random.size(7_000))}`,
  'odd characters': (random) =>
    `{ me { id ${times(random.size(3_000), () => String.fromCharCode(random.below(65_536)))} } }`,
  variables: (random) =>
    `query (${times(random.size(5_000), (index) => `$v${index}: Int`)}) { me { id } }`,
  'a variable many times': (random) =>
    `query (${times(random.size(8_000), '$v: Int')}) { me { id } }`,
  'variables with defaults': (random) =>
    `query (${times(random.size(3_000), (i) => `$v${i}: LoginInput = { password: "${CANARY}" }`)}) { me { id } }`,
  'variables that are used': (random) => {
    const count = random.size(1_500)
    const used = times(count, (index) => `a${index}: node(id: $v${index}) { id }`)
    return `query (${times(count, (index) => `$v${index}: ID!`)}) { ${used} }`
  },
  'huge numbers': (random) =>
    `{ me { sessions(first: ${random.pick(['', '-'])}${'9'.repeat(random.size(90_000))}) { nodes { id } } } }`,
  'huge fractions': (random) =>
    `{ me { sessions(first: 1e${'9'.repeat(random.size(90_000))}) { nodes { id } } } }`,
  operations: (random) => times(random.size(4_000), (index) => `query Q${index} { me { id } }`),
  'operations without names': (random) => times(random.size(8_000), '{ me { id } }'),
  'operations that share fragments': (random) => {
    const count = random.size(500)
    const sharing = times(count, (index) => `query Q${index} { me { ...F0 } }`)
    return `${sharing} ${fragments(count, (index) => `...F${index + 1}`)} fragment F${count} on User { id }`
  },
  'large pages': (random) =>
    `{ users(first: ${random.below(200)}) { nodes { sessions(first: ${random.below(200)}) { nodes { id } } } } }`,
  'an introspection that goes round': (random) =>
    `{ __schema { types ${nested(random.size(3_000), '{ fields { type ', '{ name }', '} }')} } }`,
  'many introspections': (random) =>
    `{ ${times(random.size(2_000), '__schema { types { name fields { name } } }')} }`,
  subscriptions: (random) => `subscription { ${times(random.size(5_000), 'a')} }`,
  'definitions of types': (random) =>
    times(random.size(4_000), (index) => `type T${index} { a: Int }`),
}

/** Any of the documents, sent whole, or spoilt in one place. */
export function hostileRequest(random: Seeded): HostileRequest {
  const [first, ...others] = Object.entries(DOCUMENTS)
  if (first === undefined) throw new TypeError('there are no documents')
  const [kind, attack] = random.pick([first, ...others])
  const query = spoil(attack(random), random)
  const body = JSON.stringify({ query, variables: { first: random.below(1_000) } })
  return { kind, body: shortenedTo(body, query) }
}

/** A body that is read: over the limit nothing would be looked at. */
export function shortenedTo(body: string, query: string): string {
  if (Buffer.byteLength(body) <= LARGEST_BODY_BYTES) return body
  return JSON.stringify({ query: query.slice(0, LARGEST_BODY_BYTES / 6) })
}

/** Every kind of document, each as a request of chance. */
export function oneOfEachKind(random: Seeded): HostileRequest[] {
  return Object.entries(DOCUMENTS).map(([kind, attack]) => ({
    kind,
    body: JSON.stringify({ query: attack(random) }),
  }))
}

function spoil(query: string, random: Seeded): string {
  if (random.fraction() < 0.9) return query
  const place = random.below(query.length)
  const put = random.pick(['{', '}', '"', '"""', '#', '$', '@', '...', '\0', '\ud800', ' on '])
  return query.slice(0, place) + put + query.slice(place + random.below(3))
}
