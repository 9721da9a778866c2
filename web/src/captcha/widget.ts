import type { CaptchaProvider } from '../generated/graphql.ts'
import type { Widget } from './captcha-context.ts'

/** What the scripts of both providers put into the window. */
interface WidgetApi {
  render(
    place: HTMLElement,
    options: {
      readonly sitekey: string
      readonly callback: (response: string) => void
      readonly 'error-callback': () => void
    },
  ): string
  remove(widget: string): void
}

declare global {
  interface Window {
    readonly turnstile?: WidgetApi
    readonly hcaptcha?: WidgetApi
  }
}

const SCRIPTS: Readonly<Record<CaptchaProvider, string>> = {
  TURNSTILE: 'https://challenges.cloudflare.com/turnstile/v0/api.js?render=explicit',
  HCAPTCHA: 'https://js.hcaptcha.com/1/api.js?render=explicit',
}

interface WidgetEvents {
  readonly onSolved: (response: string) => void
  readonly onFailed: () => void
}

/** Loads a provider's script, once, and draws its widget. @returns what takes the widget away again */
export function drawWidget(
  place: HTMLElement,
  { provider, siteKey }: Widget,
  { onSolved, onFailed }: WidgetEvents,
): () => void {
  let drawn: string | undefined
  let isGone = false
  loadScript(SCRIPTS[provider]).then(() => {
    if (isGone) return
    drawn = apiOf(provider)?.render(place, {
      sitekey: siteKey,
      callback: onSolved,
      'error-callback': onFailed,
    })
  }, onFailed)
  return () => {
    isGone = true
    if (drawn !== undefined) apiOf(provider)?.remove(drawn)
  }
}

function apiOf(provider: CaptchaProvider): WidgetApi | undefined {
  return provider === 'TURNSTILE' ? window.turnstile : window.hcaptcha
}

const loading = new Map<string, Promise<void>>()

function loadScript(url: string): Promise<void> {
  const loaded =
    loading.get(url) ??
    new Promise<void>((resolve, reject) => {
      const script = document.createElement('script')
      script.src = url
      script.onload = () => resolve()
      script.onerror = () => {
        loading.delete(url)
        reject(new Error('the script of the CAPTCHA could not be loaded'))
      }
      document.head.append(script)
    })
  loading.set(url, loaded)
  return loaded
}
