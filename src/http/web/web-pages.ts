import type { FastifyInstance, FastifyReply } from 'fastify'
import Negotiator from 'negotiator'
import type { CaptchaProviderName } from '../../config/configuration.ts'
import type { Brand } from '../../pages/brand.ts'
import type { Asset, BuiltPages, Encoding } from '../../pages/built-pages.ts'
import type { Logger } from '../../runtime/logger.ts'
import { renderIndex } from './index-page.ts'
import { PAGE_PATHS } from './page-paths.ts'
import { pagePolicyFor } from './page-policy.ts'

const NOT_BUILT = 'The account pages have not been built yet: run `npm run build`.\n'

export interface WebPagesDependencies {
  /** Null where nothing was built. */
  readonly built: BuiltPages | null
  readonly brand: Brand
  /** Whose widget the pages may have to show. */
  readonly captcha: CaptchaProviderName | null
  /** Whether mails go to the development mailbox. */
  readonly hasMailbox: boolean
  readonly logger: Logger
}

/** Serves the pages of `web/`, by GET and HEAD: people register, log in and look after their accounts on them. */
export function registerWebPages(
  http: FastifyInstance,
  { built, brand, captcha, hasMailbox, logger }: WebPagesDependencies,
): void {
  const policy = pagePolicyFor(captcha)
  if (built === null) {
    logger.warn('the account pages have not been built: run `npm run build`')
    servePages(http, (reply) => reply.code(503).type('text/plain').send(NOT_BUILT))
    return
  }
  const index = renderIndex(built.index, brand, hasMailbox)
  servePages(http, (reply) =>
    reply
      .header('content-security-policy', policy)
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(index),
  )
  registerBrand(http, brand)
  http.get<{ Params: { name: string } }>('/assets/:name', async (request, reply) => {
    const asset = built.findAsset(request.params.name)
    if (asset === undefined) return reply.callNotFound()
    return sendAsset(reply, asset, request.headers['accept-encoding'])
  })
}

function servePages(http: FastifyInstance, answer: (reply: FastifyReply) => FastifyReply): void {
  for (const path of PAGE_PATHS) http.get(path, async (_request, reply) => answer(reply))
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
