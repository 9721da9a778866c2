import { parseCookie } from 'cookie'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import Negotiator from 'negotiator'
import type { Configuration } from '../../config/configuration.ts'
import { closestLocale, type Locale, negotiateLocale } from '../../locales/locales.ts'
import type { Brand } from '../../pages/brand.ts'
import type { Asset, BuiltPages, Encoding } from '../../pages/built-pages.ts'
import type { Logger } from '../../runtime/logger.ts'
import { sessionCookieName } from '../cookies.ts'
import { createDocuments } from './documents.ts'
import { PAGE_PATHS } from './page-paths.ts'
import { pagePolicyFor } from './page-policy.ts'

/** Where the pages keep the language that was chosen on them. */
const LANGUAGE_COOKIE = 'authograph-language'
const NOT_BUILT = 'The account pages have not been built yet: run `npm run build`.\n'

export interface WebPagesDependencies {
  /** Null where nothing was built. */
  readonly built: BuiltPages | null
  readonly brand: Brand
  readonly configuration: Configuration
  /** Whether mails go to the development mailbox. */
  readonly hasMailbox: boolean
  readonly logger: Logger
}

/** Serves the pages of `web/`, by GET and HEAD: people register, log in and look after their accounts on them. */
export function registerWebPages(
  http: FastifyInstance,
  { built, brand, configuration, hasMailbox, logger }: WebPagesDependencies,
): void {
  if (built === null) {
    logger.warn('the account pages have not been built: run `npm run build`')
    servePages(http, (_request, reply) => reply.code(503).type('text/plain').send(NOT_BUILT))
    return
  }
  const { accounts, captcha, server } = configuration
  const policy = pagePolicyFor(captcha?.provider ?? null)
  const documents = createDocuments({ built, brand, accounts, hasMailbox })
  const sessionCookie = sessionCookieName(server)
  servePages(http, (request, reply, path) => {
    const cookies = parseCookie(request.headers.cookie ?? '')
    const locale = closestLocale(cookies[LANGUAGE_COOKIE]) ?? localeOf(request)
    const isSomebody = cookies[sessionCookie] !== undefined
    return reply
      .header('content-security-policy', policy)
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(documents(isSomebody ? null : path, locale))
  })
  registerBrand(http, brand)
  http.get<{ Params: { name: string } }>('/assets/:name', async (request, reply) => {
    const asset = built.findAsset(request.params.name)
    if (asset === undefined) return reply.callNotFound()
    return sendAsset(reply, asset, request.headers['accept-encoding'])
  })
}

type Answer = (request: FastifyRequest, reply: FastifyReply, path: string) => FastifyReply

function servePages(http: FastifyInstance, answer: Answer): void {
  for (const path of PAGE_PATHS)
    http.get(path, async (request, reply) => answer(request, reply, path))
}

function localeOf({ headers }: FastifyRequest): Locale {
  return negotiateLocale(headers['accept-language'], undefined)
}

function registerBrand(http: FastifyInstance, { styleSheet, logo }: Brand): void {
  if (styleSheet !== null) {
    http.get('/brand.css', async (_request, reply) => {
      void reply.header('cache-control', 'no-cache').type('text/css; charset=utf-8')
      return styleSheet
    })
  }
  if (logo !== null) {
    http.get('/brand-logo', async (_request, reply) => {
      void reply.header('cache-control', 'max-age=3600').type(logo.mediaType)
      return logo.bytes
    })
  }
}

/** The name of an asset has a hash of its content in it: whoever has it once never asks again. */
async function sendAsset(reply: FastifyReply, asset: Asset, acceptEncoding: string | undefined) {
  const encoding = encodingFor(asset, acceptEncoding)
  void reply
    .header('cache-control', 'public, max-age=31536000, immutable')
    .header('vary', 'accept-encoding')
    .type(asset.mediaType)
  if (encoding !== 'identity') void reply.header('content-encoding', encoding)
  return asset.read(encoding)
}

function encodingFor(asset: Asset, acceptEncoding = ''): Encoding {
  const headers = { 'accept-encoding': acceptEncoding }
  const accepted = new Negotiator({ headers }).encodings([...asset.encodings])
  return asset.encodings.find((encoding) => accepted.includes(encoding)) ?? 'identity'
}
