import type { CaptchaProviderName } from '../config/configuration.ts'
import type { CaptchaProvider } from './resolvers.generated.ts'

/** What a widget is drawn with. Both are public. */
export interface CaptchaWidget {
  readonly provider: CaptchaProviderName
  readonly siteKey: string
}

const PROVIDERS = { turnstile: 'TURNSTILE', hcaptcha: 'HCAPTCHA' } as const satisfies Record<
  CaptchaProviderName,
  CaptchaProvider
>

/** A widget as the schema has it. */
export function widgetOf({ provider, siteKey }: CaptchaWidget) {
  return { provider: PROVIDERS[provider], siteKey }
}
