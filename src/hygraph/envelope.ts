import { z } from 'zod'

const failedAction = z.object({
  action: z.string().regex(/^\w{1,40}$/),
  model: z.string().regex(/^\w{1,64}$/),
  stage: z.string().regex(/^\w{1,64}$/),
})

const error = z
  .object({
    /** Only compared, never repeated: nobody says what Hygraph quotes in it. */
    message: z.string().catch(''),
    extensions: z
      .object({
        code: z.coerce.string().catch(''),
        failedActions: z.array(failedAction).catch([]),
      })
      .catch({ code: '', failedActions: [] }),
  })
  .transform(({ message, extensions }) => ({ message, ...extensions }))

const envelope = z.object({
  data: z.unknown(),
  errors: z.array(error).nullish(),
  extensions: z
    .object({ requestId: z.string().regex(/^[\w-]{1,64}$/) })
    .nullish()
    .catch(null),
})

/** An error of an answer; the code is a text such as `403`, empty where there is none. */
export type HygraphError = z.output<typeof error>

/** The parts of an answer that Hygraph's errors and data are in. */
export interface Envelope {
  readonly data: unknown
  readonly errors: readonly HygraphError[]
  readonly requestId: string | null
}

/** Reads a body; null where it is none of a GraphQL server. */
export function readEnvelope(body: unknown): Envelope | null {
  const parsed = envelope.safeParse(body)
  if (!parsed.success) return null
  const { data, errors, extensions } = parsed.data
  if (data === undefined && !errors) return null
  return { data, errors: errors ?? [], requestId: extensions?.requestId ?? null }
}

/** The first code of some errors as a number; 0 where there is none. */
export function codeIn(errors: readonly HygraphError[]): number {
  return Number(errors.find(({ code }) => /^\d{3}$/.test(code))?.code ?? 0)
}

/** Whether a field was refused within an answer that carries on. */
export function isNotAllowed({ message, code }: HygraphError): boolean {
  return message === 'not allowed' || code === '403'
}

/** Whether a refusal from before the GraphQL engine speaks of the token. */
export function isAboutToken({ message }: HygraphError): boolean {
  return /\b(jwt|authorization)\b/i.test(message)
}
