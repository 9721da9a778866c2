import { dirname, join, normalize } from 'node:path/posix'

/** A source file, with its path from `src/`. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

const FOUNDATIONS = ['audit', 'proofs', 'captcha', 'throttling', 'email', 'hygraph']
const GROUND = ['crypto', 'database', 'config', 'locales', 'runtime']

/** What each folder may import besides itself. Arrows run down only; the domains form a small graph without circles. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  runtime: [],
  locales: [],
  config: ['runtime'],
  database: ['config', 'runtime'],
  crypto: ['database', 'config', 'runtime'],
  audit: GROUND,
  proofs: GROUND,
  captcha: ['throttling', ...GROUND],
  throttling: GROUND,
  email: GROUND,
  hygraph: GROUND,
  pages: GROUND,
  'domains/users': [...FOUNDATIONS, ...GROUND],
  'domains/sessions': ['domains/users', ...FOUNDATIONS, ...GROUND],
  'domains/profile': ['domains/users', 'domains/sessions', ...FOUNDATIONS, ...GROUND],
  'domains/passwords': ['domains/users', 'domains/sessions', ...FOUNDATIONS, ...GROUND],
  'domains/email-change': ['domains/users', 'domains/sessions', ...FOUNDATIONS, ...GROUND],
  'domains/registration': ['domains/*', ...FOUNDATIONS, ...GROUND],
  'domains/administration': ['domains/*', ...FOUNDATIONS, ...GROUND],
  graphql: ['domains/*', ...FOUNDATIONS, ...GROUND],
  http: ['graphql', 'pages', 'domains/*', ...FOUNDATIONS, ...GROUND],
  commands: ['graphql', 'pages', 'domains/*', ...FOUNDATIONS, ...GROUND],
  // What runs at the users of the package stands by itself, and may bring nothing of the server along.
  client: [],
  verify: [],
}

/** The packages that may come along with what runs at the users of this one. */
const CLIENT_PACKAGES: Readonly<Record<string, RegExp>> = {
  'client/apollo.ts': /^@apollo\/client|^rxjs$|^graphql$/,
  'client/urql.ts': /^@urql\/core$|^wonka$/,
  verify: /^jose$/,
}

const SQL_PACKAGES = /^(kysely|better-sqlite3|pg)$/
const SQL_WORDS = /\b(selectFrom|insertInto|updateTable|deleteFrom)\(|\bsql`/
const MAY_SPEAK_SQL = /store\.ts$|^database\//
const IS_STORE = /store\.ts$/
/** The one place where a store reads another domain's table: session and user come in one statement. */
const FIND_VIEWER = 'domains/sessions/session-holder.store.ts -> domains/users/users.sql-store.ts'

/** Every place where a file breaks a rule of the house, in words. */
export function violationsOf({ path, text }: SourceFile): string[] {
  const violations = importsOf(path, text).flatMap((target) => importViolations(path, target))
  if (SQL_WORDS.test(text) && !MAY_SPEAK_SQL.test(path)) violations.push(`${path} speaks SQL`)
  if (/\bprocess\.env\b/.test(text) && !path.startsWith('config/'))
    violations.push(`${path} reads process.env`)
  return violations
}

function importViolations(path: string, target: string): string[] {
  if (SQL_PACKAGES.test(target))
    return MAY_SPEAK_SQL.test(path) ? [] : [`${path} imports ${target}`]
  if (!target.endsWith('.ts')) return packageViolations(path, target)
  const arrow = `${path} -> ${target}`
  const from = folderOf(path)
  const to = folderOf(target)
  const down =
    from === to || from === '.' || (MAY_IMPORT[from] ?? []).some((allowed) => covers(allowed, to))
  if (!down) return [`${arrow} runs up`]
  const foreignStore = IS_STORE.test(target) && from !== to && !isPort(target)
  return foreignStore && from !== '.' && arrow !== FIND_VIEWER
    ? [`${arrow} reaches into another's store`]
    : []
}

function packageViolations(path: string, target: string): string[] {
  const folder = folderOf(path)
  if (folder !== 'client' && folder !== 'verify') return []
  const allowed = CLIENT_PACKAGES[path] ?? CLIENT_PACKAGES[folder]
  return allowed?.test(target) ? [] : [`${path} imports ${target}`]
}

/** `users.store.ts` is the port of the user stores, not one of them. */
function isPort(target: string): boolean {
  return target === 'domains/users/users.store.ts'
}

function covers(allowed: string, folder: string): boolean {
  return allowed === folder || (allowed.endsWith('/*') && folder.startsWith(allowed.slice(0, -1)))
}

/** `domains/users` for `domains/users/x.ts`; `email` for `email/templates/x.ts`; `.` for the composition at the top. */
function folderOf(path: string): string {
  const [first = '', second] = dirname(path).split('/')
  return first === 'domains' && second !== undefined ? `${first}/${second}` : first
}

function importsOf(path: string, text: string): string[] {
  const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(
    (match) => match[1] ?? '',
  )
  return specifiers.map((specifier) =>
    specifier.startsWith('.') ? normalize(join(dirname(path), specifier)) : specifier,
  )
}
