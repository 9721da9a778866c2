import { parseEnv } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { parseEnvironment } from '../../src/config/environment.ts'
import { useApp } from '../support/app.ts'
import { startCaptchaProvider } from '../support/captcha-provider.ts'
import { dataOf, sendOperation } from '../support/http.ts'
import { loginInput } from '../support/sessions.ts'
import { SQLITE } from '../support/stores.ts'
import { newNetwork, newSuspect, THROTTLED } from '../support/suspects.ts'
import { codeBlocksOf, readMarkdown } from './markdown.ts'

const GUIDE = readMarkdown('docs/guides/captcha.md')
/** Where the pages of the guide are. */
const PAGES = 'http://localhost:5173'
const provider = await startCaptchaProvider('hcaptcha')

afterAll(() => provider[Symbol.asyncDispose]())

/** What the guide shows in one language. */
function shown(language: string): string {
  return codeBlocksOf(GUIDE).find((block) => block.language === language)?.text ?? ''
}

describe('the guide for CAPTCHAs', () => {
  const app = useApp(SQLITE, { ...provider.settings, ...THROTTLED, CORS_ORIGINS: PAGES })

  it('shows settings that the server takes', () => {
    // What stands in place of the keys has spaces in it, so that nobody starts with it.
    const settings = parseEnv(shown('ini').replace(/<[^>]*>/g, 'a-key'))
    const parsed = parseEnvironment(settings)
    expect(parsed.ok && parsed.configuration.captcha?.provider).toBe('turnstile')
    expect(parseEnvironment(parseEnv(shown('ini'))).ok).toBe(false)
  })

  it('shows a page that logs in whoever is asked and whoever is not', async () => {
    const page = createPage(() => provider.solve())
    const { person, network } = await newSuspect(app)
    const login = (through: ReturnType<typeof newNetwork>) => {
      const headers = { ...through.headers, origin: PAGES }
      const send = async (query: string, variables: unknown) =>
        dataOf(await sendOperation(`${app.url}/graphql`, query, variables, { headers }))
      return page.login(send)(loginInput(person))
    }
    expect(await login(newNetwork())).toMatchObject({ __typename: 'LoginSuccess' })
    expect(page.scripts).toEqual([])
    expect(await login(network)).toMatchObject({ __typename: 'LoginSuccess' })
    expect(await login(network)).toMatchObject({ __typename: 'LoginSuccess' })
    expect(page.scripts).toEqual(['https://js.hcaptcha.com/1/api.js?render=explicit'])
    expect(page.widgets).toEqual([provider.siteKey, provider.siteKey])
  })
})

/** As much of a browser as the script of the guide needs, with somebody before it who solves each task. */
function createPage(solve: () => string) {
  const scripts: string[] = []
  const widgets: string[] = []
  const hcaptcha = {
    render(_element: unknown, options: { sitekey: string; callback(response: string): void }) {
      widgets.push(options.sitekey)
      setTimeout(() => options.callback(solve()))
      return widgets.length
    },
    remove: () => undefined,
  }
  const document = {
    querySelector: () => ({}),
    createElement: () => ({}),
    head: {
      append(script: { src: string; onload(): void }) {
        scripts.push(script.src)
        setTimeout(script.onload)
      },
    },
  }
  const body = `${shown('js').replace(/^export /gm, '')}\nreturn login`
  const script = new Function(
    'window',
    'document',
    'sending',
    `const send = (...all) => sending.send(...all)\n${body}`,
  )
  const sending: { send?: unknown } = {}
  const logIn = script({ hcaptcha }, document, sending)
  const login = (send: unknown) => {
    sending.send = send
    return logIn
  }
  return { scripts, widgets, login }
}
