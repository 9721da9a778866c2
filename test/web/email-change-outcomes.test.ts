import type { Page } from 'playwright-core'
import { beforeEach, it } from 'vitest'
import { inChromium } from '../browser/chromium.ts'
import { confirmChange, newChange, requestChange } from '../support/email-changes.ts'
import { logIn, newAddress, newPerson, PASSWORD } from '../support/people.ts'
import { wrongCode } from '../support/registrations.ts'
import {
  CODE_SECONDS,
  enter,
  fill,
  newestMail,
  openLink,
  press,
  REFILL_SECONDS,
  STALE_SECONDS,
  TOO_MANY,
  useSite,
  useUp,
} from './browsing.ts'
import { LOOKING_MS, shows } from './looks.ts'

const TAKE_BACK_SECONDS = 72 * 3600
const EXPIRED = 'This link or code has expired.'
const USED = 'has already been used'

inChromium('What a change of address comes to', (open) => {
  const site = useSite({ THROTTLE_SCALE: '1', ACCOUNT_PRIVACY: 'reveal' })
  beforeEach(() => site.app.advanceSeconds(REFILL_SECONDS))

  it(
    'is shown at the form, and where its code is typed',
    async () => {
      const person = await newPerson(site.app)
      const { email: taken } = await newPerson(site.app)
      const { page } = await open()
      await enter(page, site, person.email)
      await page.goto(`${site.origin}/account/security`)
      await ask(page, person.email)
      await shows(page, 'requestEmailChange: InvalidInputError', 'This is already your address.')
      await ask(page, taken)
      await shows(page, 'requestEmailChange: EmailTakenError', 'Please choose another one.')
      const [email, later] = [newAddress(), newAddress()]
      await ask(page, email)
      await shows(page, 'requestEmailChange: RequestEmailChangeSuccess', `${email} is waiting`)
      const { code } = await newestMail(site, email)
      await typeCode(page, wrongCode(code))
      await shows(page, 'confirmEmailChange: InvalidCodeError', 'You have 4 tries left.')
      await site.app.advanceSeconds(CODE_SECONDS)
      await typeCode(page, code)
      await shows(page, 'confirmEmailChange: TokenExpiredError', EXPIRED)
      await site.app.advanceSeconds(STALE_SECONDS)
      await ask(page, later)
      await page.getByRole('dialog', { name: 'Is it you?' }).waitFor()
      await page.keyboard.press('Escape')
      await shows(
        page,
        'requestEmailChange: ReauthenticationRequiredError',
        'Please confirm that it is you, then try again.',
      )
      const fresh = await logIn(site.app, { email: person.email, password: PASSWORD })
      await useUp(() => requestChange(site.app, newAddress(), fresh))
      await ask(page, later)
      const dialog = page.getByRole('dialog', { name: 'Is it you?' })
      await dialog.getByLabel('Password', { exact: true }).fill(PASSWORD)
      await dialog.getByRole('button', { name: 'Confirm', exact: true }).click()
      await shows(page, 'requestEmailChange: TooManyRequestsError', TOO_MANY)
    },
    LOOKING_MS,
  )

  it(
    'is shown where the link to the new address is opened',
    async () => {
      const person = await newPerson(site.app)
      const change = await newChange(site.app, person)
      const { link } = await newestMail(site, change.newEmail)
      const other = await newChange(site.app, await newPerson(site.app))
      const { link: linkOfOther } = await newestMail(site, other.newEmail)
      const { page } = await open()
      await page.goto(link)
      await press(page, 'Confirm the new address')
      await shows(
        page,
        'confirmEmailChange: ConfirmEmailChangeSuccess',
        `Your account now has the address ${change.newEmail}.`,
      )
      await openLink(page, link)
      await press(page, 'Confirm the new address')
      await shows(page, 'confirmEmailChange: InvalidTokenError', USED)
      await newPerson(site.app, other.newEmail)
      await openLink(page, linkOfOther)
      await press(page, 'Confirm the new address')
      await shows(page, 'confirmEmailChange: EmailTakenError', 'Please choose another one.')
      await useUp(() => confirmChange(site.app, { token: 'of nobody' }))
      await press(page, 'Confirm the new address')
      await shows(page, 'confirmEmailChange: TooManyRequestsError', TOO_MANY)
    },
    LOOKING_MS,
  )

  it(
    'is shown where the link to the earlier address is opened',
    async () => {
      const person = await newPerson(site.app)
      await newChange(site.app, person)
      const { link } = await newestMail(site, person.email)
      const late = await newPerson(site.app)
      const change = await newChange(site.app, late)
      await confirmChange(site.app, { token: change.token })
      const { link: lateLink } = await newestMail(site, late.email)
      const { page } = await open()
      await page.goto(link)
      await press(page, 'Keep the earlier address')
      await shows(
        page,
        'cancelEmailChange: CancelEmailChangeSuccess',
        `Your account has the address ${person.email}.`,
      )
      await openLink(page, link)
      await press(page, 'Keep the earlier address')
      await shows(page, 'cancelEmailChange: InvalidTokenError', USED)
      await site.app.advanceSeconds(TAKE_BACK_SECONDS)
      await openLink(page, lateLink)
      await press(page, 'Keep the earlier address')
      await shows(page, 'cancelEmailChange: TokenExpiredError', EXPIRED)
    },
    LOOKING_MS,
  )
})

async function ask(page: Page, newEmail: string): Promise<void> {
  await fill(page, { 'New email address': newEmail })
  await press(page, 'Change address')
}

async function typeCode(page: Page, code: string): Promise<void> {
  await fill(page, { Code: code })
  await press(page, 'Confirm the new address')
}
