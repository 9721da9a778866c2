import { createCaptchaVerifier } from '../captcha/captcha-verifier.ts'
import type { Configuration } from '../config/configuration.ts'
import { askRange } from '../domains/passwords/pwned-passwords.ts'
import type { Finding } from './output.ts'

/** A response that no widget gave: what comes back says whether the secret is right. */
const MADE_UP_RESPONSE = 'made-up-by-authograph-doctor'
const LISTED_PASSWORD = 'password'

/** Looks at the services elsewhere that requests depend on, where there are any. */
export async function checkServices(configuration: Configuration): Promise<Finding[]> {
  return [...(await checkCaptcha(configuration)), ...(await checkBreachedPasswords(configuration))]
}

async function checkCaptcha({ captcha }: Configuration): Promise<Finding[]> {
  if (captcha === null) return []
  const { provider, siteKey, hostnames, onOutage } = captcha
  const detail = `${provider}, site key ${siteKey}, on ${hostnames.join(' ')}, outages ${onOutage}`
  const given = await createCaptchaVerifier(captcha, { fetch }).verify(MADE_UP_RESPONSE)
  const problem = given.verdict === 'NONE' ? `It gives no verdict: ${given.reason}` : null
  return [{ subject: 'captcha', detail, problem }]
}

async function checkBreachedPasswords({
  breachedPasswords: settings,
}: Configuration): Promise<Finding[]> {
  if (settings.kind === 'offline') return []
  const detail = `Pwned Passwords at ${new URL(settings.baseUrl).host}, outages ${settings.onOutage}`
  const given = await askRange(fetch, settings.baseUrl, LISTED_PASSWORD)
  const problem = 'problem' in given ? `It gives no verdict: ${given.problem}` : null
  return [{ subject: 'breaches', detail, problem }]
}
