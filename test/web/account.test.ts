import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { inChromium } from '../browser/chromium.ts'
import { newAddress, newPerson, PASSWORD } from '../support/people.ts'
import { endReasonOf, refresh, whoIs } from '../support/sessions.ts'
import { changeStoredUser } from '../support/stored-users.ts'
import {
  arrive,
  enter,
  fill,
  follow,
  newestMail,
  press,
  STALE_SECONDS,
  see,
  useSite,
} from './browsing.ts'

const OTHER_PASSWORD = 'seven quiet herons by the weir'

inChromium('The pages of an account', (open) => {
  const site = useSite()

  const entered = async () => {
    const { email } = await newPerson(site.app)
    const watched = await open()
    await enter(watched.page, site, email)
    return { ...watched, email }
  }

  it('change the profile, and say what is wrong with it', async () => {
    const { page, violations, alarms } = await entered()
    await fill(page, { Name: 'Ada', Username: 'no spaces' })
    await press(page, 'Save')
    await page.locator('[aria-invalid="true"]').waitFor()
    await fill(page, { Username: 'ada.lovelace' })
    await press(page, 'Save')
    await see(page, 'Saved.')
    await page.locator('header').getByText('Ada').waitFor()
    await page.reload()
    await arrive(page, 'Profile')
    expect(await page.getByLabel('Username').inputValue()).toBe('ada.lovelace')
    expect({ violations, alarms }).toEqual({ violations: [], alarms: [] })
  })

  it('show the devices, and end one from another after a step up', async () => {
    const { page, email } = await entered()
    const { page: other } = await open()
    await enter(other, site, email)
    const { page: third } = await open()
    await enter(third, site, email)
    await site.app.advanceSeconds(STALE_SECONDS)
    await follow(page, 'Devices')
    await arrive(page, 'Devices')
    await page
      .getByRole('button', { name: /^Log out Chrome/ })
      .first()
      .click()
    await stepUp(page)
    await expect.poll(() => page.locator('main li').count(), { timeout: 10_000 }).toBe(3)
    await press(page, 'Log out all other devices')
    await see(page, 'You are logged in on no other device.')
    await follow(other, 'Activity')
    await arrive(other, 'Your session has ended')
    await follow(other, 'Log in')
    await arrive(other, 'Log in')
    await press(third, 'Save')
    await third.getByRole('alert').getByRole('link', { name: 'Log in' }).click()
    await arrive(third, 'Log in')
  })

  it('let a person keep from confirming who they are, and do nothing then', async () => {
    const { page } = await entered()
    await site.app.advanceSeconds(STALE_SECONDS)
    await follow(page, 'Security')
    await fill(page, { 'New email address': newAddress() })
    await press(page, 'Change address')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('alert').getByText('Please confirm that it is you').waitFor()
  })

  it('change the password', async () => {
    const { page, email } = await entered()
    await follow(page, 'Security')
    await fill(page, { 'Current password': OTHER_PASSWORD, 'New password': OTHER_PASSWORD })
    await press(page, 'Change password')
    await see(page, 'This is not your current password.')
    await fill(page, { 'Current password': PASSWORD })
    await press(page, 'Change password')
    await see(page, 'Your password has been changed.')
    expect(await page.getByLabel('New password').inputValue()).toBe('')
    await press(page, 'Log out')
    await arrive(page, 'Log in')
    await enter(page, site, email, OTHER_PASSWORD)
  })

  it('set a first password after a step up by a mailed code', async () => {
    const { page, email } = await entered()
    await changeStoredUser(site.app, email, { passwordHash: null })
    await site.app.advanceSeconds(STALE_SECONDS)
    await page.goto(`${site.origin}/account/security`)
    await fill(page, { 'New password': OTHER_PASSWORD })
    await press(page, 'Set password')
    await press(page, 'Email me a code instead')
    await see(page, 'We have sent a code to')
    await fill(page, { Code: (await newestMail(site, email)).code })
    await press(page, 'Confirm')
    await see(page, 'Your password has been changed.')
  })

  it('change the address by code, and take that back by the link to the earlier one', async () => {
    const { page, email } = await entered()
    const newEmail = newAddress()
    await follow(page, 'Security')
    await fill(page, { 'New email address': newEmail })
    await press(page, 'Change address')
    await see(page, `${newEmail} is waiting to be confirmed`)
    await fill(page, { Code: (await newestMail(site, newEmail)).code })
    await press(page, 'Confirm the new address')
    await see(page, `Your account has the address ${newEmail}.`)
    await page.goto((await newestMail(site, email)).link)
    await press(page, 'Keep the earlier address')
    await arrive(page, 'Your address stays as it is')
    await see(page, email)
  })

  it('change the address by the link, on any device', async () => {
    const { page } = await entered()
    const newEmail = newAddress()
    await follow(page, 'Security')
    await fill(page, { 'New email address': newEmail })
    await press(page, 'Change address')
    await see(page, `${newEmail} is waiting to be confirmed`)
    const { page: other } = await open()
    await other.goto((await newestMail(site, newEmail)).link)
    await press(other, 'Confirm the new address')
    await arrive(other, 'Your address has been changed')
  })

  it('show what happened to the account', async () => {
    const { page } = await entered()
    await follow(page, 'Activity')
    await arrive(page, 'Activity')
    await see(page, 'Email address confirmed')
  })

  it('tell, as a mail does, that somebody played an old refresh token of another device [R53]', async () => {
    const person = await newPerson(site.app)
    await whoIs(site.app, await refresh(site.app, person.refreshToken))
    await site.app.advanceSeconds(11)
    expect(await endReasonOf(site.app, person.refreshToken)).toBe('REUSED')
    expect((await newestMail(site, person.email)).subject).toContain('we ended one of your')
    const { page } = await open()
    await enter(page, site, person.email)
    await follow(page, 'Activity')
    await see(page, 'Session ended: an old token was used again')
  })

  it('delete it, after its address was typed', async () => {
    const { page, email } = await entered()
    await follow(page, 'Security')
    await follow(page, 'Delete account')
    await arrive(page, 'Delete account')
    await fill(page, { 'Type your email address to confirm': newAddress() })
    await press(page, 'Delete for good')
    await page.locator('[aria-invalid="true"]').waitFor()
    await fill(page, { 'Type your email address to confirm': email })
    await press(page, 'Delete for good')
    await see(page, 'Your account has been deleted.')
    await page.goto(`${site.origin}/account`)
    await arrive(page, 'Log in')
  })
})

async function stepUp(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Is it you?' })
  await dialog.getByLabel('Password', { exact: true }).fill(OTHER_PASSWORD)
  await dialog.getByRole('button', { name: 'Confirm', exact: true }).click()
  await dialog.getByText('This is not your current password.').waitFor()
  await dialog.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await dialog.getByRole('button', { name: 'Confirm', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
}
