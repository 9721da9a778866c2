/** Where Hygraph's Content API is for reads that see the last write. */
export interface RegularEndpoint {
  readonly url: string
  /** Whether another URL was given, that of the high-performance endpoint. */
  readonly converted: boolean
}

const FAST_HOST = /^([\w-]+)\.cdn\.(hygraph|graphcms)\.com$/

/**
 * Turns the URL of the high-performance endpoint into that of the regular one: answers of the former may be older than
 * the last write, and it may refuse writes. `https://<region>.cdn.hygraph.com/content/<project>/<environment>` becomes
 * `https://api-<region>.hygraph.com/v2/<project>/<environment>`; any other URL stays what it is.
 */
export function regularEndpoint(given: string): RegularEndpoint {
  const url = new URL(given)
  const isFast = FAST_HOST.test(url.host) || url.pathname.startsWith('/content/')
  url.host = url.host.replace(FAST_HOST, 'api-$1.$2.com')
  url.pathname = url.pathname.replace(/^\/content\//, '/v2/').replace(/\/+$/, '')
  return { url: url.href, converted: isFast }
}

/** Whether a text is a URL of a Content API, of either endpoint. */
export function isContentEndpoint(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, pathname, search, hash } = new URL(text)
  const hasRest = search !== '' || hash !== ''
  return (
    /^https?:$/.test(protocol) && /^\/(v2|content)\/[^/]+\/[^/]+\/?$/.test(pathname) && !hasRest
  )
}

/** Terms that Hygraph reserves (its docs, reserved terms), and its own models, in lower case. */
const RESERVED = new Set(
  'int boolean date datetime enum float fragment input interface json mutation node query scalar string subscription union color colorinput entity hex id locale location locationinput rgba rgbahue rgbatransparency richtext richtextast scheduledoperation scheduledrelease search status user asset stage version documentversion'.split(
    ' ',
  ),
)

/** Whether a text can be the API ID of the model: it becomes part of documents, so nothing else may be in it. */
export function isModelName(text: string): boolean {
  return /^[A-Z][A-Za-z0-9]{0,49}$/.test(text) && !RESERVED.has(text.toLowerCase())
}
