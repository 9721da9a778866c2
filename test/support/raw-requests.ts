import { connect } from 'node:net'

/** What came back on one connection. */
export interface RawAnswer {
  /** The status codes of all answers, in their order. */
  readonly statuses: readonly number[]
  readonly text: string
  /** Whether the server closed the connection by itself. */
  readonly closed: boolean
}

/** What is not the same for every connection. */
interface RawOptions {
  /** How long to wait for the server to close. */
  readonly patienceMs?: number
  /** What is sent when the first bytes of an answer have come. */
  readonly later?: string
}

/** Sends bytes as they are. */
export function sendRaw(
  url: string,
  bytes: string,
  { patienceMs = 2_000, later }: RawOptions = {},
): Promise<RawAnswer> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => socket.write(bytes, 'latin1'))
    let text = ''
    let closed = false
    const patience = setTimeout(() => socket.destroy(), patienceMs)
    socket.setEncoding('latin1')
    socket.on('data', (chunk: string) => {
      text += chunk
    })
    if (later !== undefined) socket.once('data', () => socket.write(later, 'latin1'))
    socket.on('end', () => {
      closed = true
    })
    // A connection that is reset is closed too.
    socket.on('error', () => {
      closed = true
    })
    socket.on('close', () => {
      clearTimeout(patience)
      const statuses = [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, code]) => Number(code))
      resolve({ statuses, text, closed })
    })
  })
}

/** A request that another is hidden behind: it must never be answered. */
export const HIDDEN = 'GET /hidden HTTP/1.1\r\nHost: a\r\n\r\n'

const BODY = '{"query":"{ server { version } }"}'
const SIZE = BODY.length.toString(16)
const LENGTH = `Content-Length: ${BODY.length}`
const CHUNKED = 'Transfer-Encoding: chunked'
const CHUNKS = `${SIZE}\r\n${BODY}\r\n0\r\n\r\n`

/** A POST with these header lines and this body. */
function post(headers: readonly string[], body: string, target = '/graphql'): string {
  const lines = [
    `POST ${target} HTTP/1.1`,
    'Host: a',
    'Content-Type: application/json',
    ...headers,
    '',
  ]
  return `${lines.join('\r\n')}\r\n${body}`
}

/** A GET with this request line and these header lines. */
function get(requestLine: string, headers: readonly string[] = ['Host: a']): string {
  return `${[requestLine, ...headers, ''].join('\r\n')}\r\n`
}

const HEALTH = 'GET /healthz HTTP/1.1'

/**
 * Requests that one server reads as one and another as two, or differently (RFC 9112 §11.2), and their kin. Each must be
 * refused and its connection closed.
 */
export const SMUGGLING: Readonly<Record<string, string>> = {
  'a length and chunks': post(['Content-Length: 4', CHUNKED], CHUNKS + HIDDEN),
  'chunks and a length': post([CHUNKED, LENGTH], `0\r\n\r\n${HIDDEN}`),
  'two lengths': post([LENGTH, 'Content-Length: 0'], BODY + HIDDEN),
  'the same length twice': post([LENGTH, LENGTH], BODY + HIDDEN),
  'a list of lengths': post([`${LENGTH}, ${BODY.length}`], BODY + HIDDEN),
  'a length with a plus': post([`Content-Length: +${BODY.length}`], BODY + HIDDEN),
  'a negative length': post(['Content-Length: -1'], BODY + HIDDEN),
  'a hexadecimal length': post(['Content-Length: 0x22'], BODY + HIDDEN),
  'a length with a space in it': post(['Content-Length: 3 4'], BODY + HIDDEN),
  'a length over 64 bits': post([`Content-Length: 1${'0'.repeat(19)}22`], BODY + HIDDEN),
  'an empty length': post(['Content-Length: '], BODY + HIDDEN),
  'a length of another name': post([`Content_Length: ${BODY.length}`], HIDDEN),
  'chunked and identity': post([CHUNKED, 'Transfer-Encoding: identity'], CHUNKS + HIDDEN),
  'an unknown coding and chunked': post(['Transfer-Encoding: x', CHUNKED], CHUNKS + HIDDEN),
  'gzip and chunked': post(['Transfer-Encoding: gzip, chunked'], CHUNKS + HIDDEN),
  'chunked, then identity': post(['Transfer-Encoding: chunked, identity'], CHUNKS + HIDDEN),
  'chunked twice': post(['Transfer-Encoding: chunked, chunked'], CHUNKS + HIDDEN),
  'almost chunked': post(['Transfer-Encoding: xchunked'], CHUNKS + HIDDEN),
  'chunked in quotes': post(['Transfer-Encoding: "chunked"'], CHUNKS + HIDDEN),
  'a vertical tab before chunked': post(['Transfer-Encoding: \x0bchunked'], CHUNKS + HIDDEN),
  'a space before the colon': post(['Transfer-Encoding : chunked'], CHUNKS + HIDDEN),
  'chunked in a folded line': post(['Transfer-Encoding:', ' chunked'], CHUNKS + HIDDEN),
  'a folded line': post(['X-A: b', ' c', LENGTH], BODY + HIDDEN),
  'a header hidden in a folded line': post(['X-A: b', ' Transfer-Encoding: chunked'], CHUNKS),
  'a fold right after the request line': get(HEALTH, [' Host: a']) + HIDDEN,
  'lines that end with LF': `GET /healthz HTTP/1.1\nHost: a\n\n${HIDDEN}`,
  'one line that ends with LF': get(HEALTH, ['Host: a\nX-A: b']) + HIDDEN,
  'headers that end with LF': `GET /healthz HTTP/1.1\r\nHost: a\r\n\n${HIDDEN}`,
  'a CR within a line': get(HEALTH, ['Host: a\rX-A: b']) + HIDDEN,
  'headers that end with CR and a letter': `GET /healthz HTTP/1.1\r\nHost: a\r\n\rX${HIDDEN}`,
  'an extension of a chunk with LF': post([CHUNKED], `${SIZE};\n${BODY}\r\n0\r\n\r\n${HIDDEN}`),
  'an extension of a chunk with CR': post([CHUNKED], `${SIZE};a\rb\r\n${BODY}\r\n0\r\n\r\n`),
  'a chunk over 64 bits': post([CHUNKED], `1${'0'.repeat(16)}22\r\n${BODY}\r\n0\r\n\r\n`),
  'a chunk with 0x': post([CHUNKED], `0x22\r\n${BODY}\r\n0\r\n\r\n${HIDDEN}`),
  'a negative chunk': post([CHUNKED], `-22\r\n${BODY}\r\n0\r\n\r\n${HIDDEN}`),
  'a space behind the size of a chunk': post(
    [CHUNKED],
    `${SIZE} \r\n${BODY}\r\n0\r\n\r\n${HIDDEN}`,
  ),
  'a size that ends with LF': post([CHUNKED], `${SIZE}\n${BODY}\r\n0\r\n\r\n${HIDDEN}`),
  'a chunk that does not end': post([CHUNKED], `${SIZE}\r\n${BODY}0\r\n\r\n${HIDDEN}`),
  'a chunk that ends with LF': post([CHUNKED], `${SIZE}\r\n${BODY}\n0\r\n\r\n${HIDDEN}`),
  'a coding in the trailers': post([CHUNKED], `${SIZE}\r\n${BODY}\r\n0\r\n${CHUNKED}\r\n\r\n`),
  'a length in the trailers': post([CHUNKED], `${SIZE}\r\n${BODY}\r\n0\r\n${LENGTH}\r\n\r\n`),
  'broken chunks where there is nothing': post([CHUNKED], `z\r\n${HIDDEN}`, '/nothing'),
  'a target that is a host': get('GET a:80 HTTP/1.1') + HIDDEN,
  'HTTP/0.9': get('GET /healthz HTTP/0.9') + HIDDEN,
  'HTTP/1.0 with chunks': post([CHUNKED], CHUNKS + HIDDEN).replace('HTTP/1.1', 'HTTP/1.0'),
  'HTTP/1.2': get('GET /healthz HTTP/1.2') + HIDDEN,
  'HTTP/2.0': get('GET /healthz HTTP/2.0') + HIDDEN,
  'the beginning of HTTP/2': 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  'the beginning of TLS': '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
  'a version in small letters': get('GET /healthz http/1.1') + HIDDEN,
  'a version with a zero before it': get('GET /healthz HTTP/01.1') + HIDDEN,
  'NUL in a value': get(HEALTH, ['Host: a', 'X-A: b\0c']) + HIDDEN,
  'NUL in a name': get(HEALTH, ['Host: a', 'X\0A: b']) + HIDDEN,
  'NUL in the target': get('GET /healthz\0 HTTP/1.1') + HIDDEN,
  'a space in a name': get(HEALTH, ['Host: a', 'X A: b']) + HIDDEN,
  'a line without a colon': get(HEALTH, ['Host: a', 'XA']) + HIDDEN,
  'a header without a name': get(HEALTH, ['Host: a', ': b']) + HIDDEN,
  'two hosts': get(HEALTH, ['Host: a', 'Host: b']) + HIDDEN,
  'no host': get(HEALTH, []) + HIDDEN,
  'a host that is none': get(HEALTH, ['Host: a b/c@d']) + HIDDEN,
  'tabs in the request line': get('GET\t/healthz\tHTTP/1.1') + HIDDEN,
  'a space behind the version': get('GET /healthz HTTP/1.1 ') + HIDDEN,
  'a space in the target': get('GET /heal thz HTTP/1.1') + HIDDEN,
  'a method in small letters': get('get /healthz HTTP/1.1') + HIDDEN,
  'a method that nobody knows': get('SMUGGLE /healthz HTTP/1.1') + HIDDEN,
}

/** Requests that are too large in one way or another, with the status that says so. */
export const OVERSIZED: Readonly<Record<string, readonly [status: number, bytes: string]>> = {
  'headers of 17 KB': [431, get(HEALTH, ['Host: a', `X-A: ${'a'.repeat(17_000)}`]) + HIDDEN],
  'a target of 17 KB': [431, get(`GET /healthz?${'a'.repeat(17_000)} HTTP/1.1`) + HIDDEN],
  'so many headers that Node drops the last': [
    431,
    post([...Array<string>(1500).fill('a:b'), 'Authorization: Bearer x', CHUNKED], CHUNKS + HIDDEN),
  ],
  'an extension of a chunk of 20 KB': [
    413,
    post([CHUNKED], `${SIZE};${'a'.repeat(20_000)}\r\n${BODY}\r\n0\r\n\r\n${HIDDEN}`),
  ],
  'a body that says it is too large': [413, post(['Content-Length: 200000'], HIDDEN)],
}

/** Requests that are unusual and right: each is one request, with one answer. */
export const UNUSUAL: Readonly<Record<string, readonly [status: number, bytes: string]>> = {
  'a length': [200, post([LENGTH, 'Connection: close'], BODY)],
  chunks: [200, post([CHUNKED, 'Connection: close'], CHUNKS)],
  'a coding in capitals': [200, post(['Transfer-Encoding: CHUNKED', 'Connection: close'], CHUNKS)],
  'an extension of a chunk': [
    200,
    post([CHUNKED, 'Connection: close'], `${SIZE};a=b\r\n${BODY}\r\n0\r\n\r\n`),
  ],
  'a whole URL as target': [
    200,
    post([LENGTH, 'Connection: close'], BODY, 'http://evil.example/graphql'),
  ],
  'HTTP/1.0': [200, get('GET /healthz HTTP/1.0')],
  'an empty line before it': [200, `\r\n${get(HEALTH, ['Host: a', 'Connection: close'])}`],
  'a body of a GET': [
    200,
    get(HEALTH, ['Host: a', 'Connection: close', `Content-Length: ${HIDDEN.length}`]) + HIDDEN,
  ],
  'a body where there is nothing': [404, post([LENGTH, 'Connection: close'], BODY, '/nothing')],
  'an offer to speak HTTP/2': [
    200,
    get(HEALTH, [
      'Host: a',
      'Connection: close, Upgrade, HTTP2-Settings',
      'Upgrade: h2c',
      'HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA',
    ]),
  ],
  'a method in a header': [
    200,
    post(['X-HTTP-Method-Override: DELETE', LENGTH, 'Connection: close'], BODY),
  ],
}
