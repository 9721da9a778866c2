import { expect, it } from 'vitest'
import { inChromium } from '../browser/chromium.ts'
import { newAddress, PASSWORD } from '../support/people.ts'
import { arrive, fill, newestMail, press, see, useSite } from './browsing.ts'

inChromium('Registration on the pages', (open) => {
  const site = useSite()

  const registered = async (email: string) => {
    const watched = await open()
    const { page } = watched
    await page.goto(`${site.origin}/register`)
    await fill(page, {
      'Name (optional)': 'Ada Lovelace',
      'Email address': email,
      Password: PASSWORD,
    })
    await press(page, 'Create an account')
    await arrive(page, 'Check your email')
    return watched
  }

  it('leads from the form over the code of the mail to the account', async () => {
    const email = newAddress()
    const { page, violations, alarms } = await registered(email)
    const { code } = await newestMail(site, email)
    const wrongCode = code === '000000' ? '000001' : '000000'
    await fill(page, { Code: wrongCode })
    await press(page, 'Confirm')
    await see(page, 'This code is wrong. You have 4 tries left.')
    expect(await page.evaluate('document.activeElement.name')).toBe('code')
    await fill(page, { Code: code })
    await press(page, 'Confirm')
    await arrive(page, 'Profile')
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Ada Lovelace')
    expect(new URL(page.url()).pathname).toBe('/account')
    expect({ violations, alarms }).toEqual({ violations: [], alarms: [] })
  })

  it('mails again, and the new code counts', async () => {
    const email = newAddress()
    const { page } = await registered(email)
    await press(page, 'Send it again')
    await see(page, 'Another email is on its way.')
    const { code } = await newestMail(site, email)
    await fill(page, { Code: code })
    await press(page, 'Confirm')
    await arrive(page, 'Profile')
  })

  it('is confirmed by the link, opened in another tab of the same browser', async () => {
    const email = newAddress()
    const { page } = await registered(email)
    const { link } = await newestMail(site, email)
    const tab = await page.context().newPage()
    await tab.goto(link)
    await press(tab, 'Confirm your address')
    await arrive(tab, 'Profile')
  })

  it('asks for the password where the link is opened on another device', async () => {
    const email = newAddress()
    await registered(email)
    const { link } = await newestMail(site, email)
    const { page } = await open()
    await page.goto(link)
    await press(page, 'Confirm your address')
    await arrive(page, 'Your password, please')
    await fill(page, { Password: 'what a stranger would guess' })
    await press(page, 'Confirm your address')
    await see(page, 'This is not the password of your registration.')
    await fill(page, { Password: PASSWORD })
    await press(page, 'Confirm your address')
    await arrive(page, 'Profile')
  })

  it('leaves the link to the person when a scanner of mails has opened it and sent every form [R33]', async () => {
    const email = newAddress()
    const { page: own } = await registered(email)
    const { link } = await newestMail(site, email)
    expect((await fetch(link, { method: 'HEAD' })).status).toBe(200)
    expect((await fetch(link)).status).toBe(200)
    const { page: scanner } = await open()
    await scanner.goto(link)
    await arrive(scanner, 'Confirm your address')
    expect(await scanner.evaluate(SEND_EVERY_FORM)).toBe(0)
    const tab = await own.context().newPage()
    await tab.goto(link)
    await press(tab, 'Confirm your address')
    await arrive(tab, 'Profile')
  })

  it('says at each field what is wrong with it', async () => {
    const { page } = await open()
    await page.goto(`${site.origin}/register`)
    await fill(page, { 'Email address': 'nowhere', Password: 'short' })
    await press(page, 'Create an account')
    const email = page.getByLabel('Email address')
    await page.locator('[aria-invalid="true"]').first().waitFor()
    expect(await email.getAttribute('aria-invalid')).toBe('true')
    const note = (await email.getAttribute('aria-describedby')) ?? ''
    expect(await page.locator(`[id="${note}"]`).textContent()).toMatch(/address/)
    await fill(page, { 'Email address': newAddress(), Password: 'password1234' })
    await press(page, 'Create an account')
    await see(page, /to guess|guessed at once/)
  })

  it('says so where a link lost its token', async () => {
    const { page } = await open()
    await page.goto(`${site.origin}/confirm-email`)
    await arrive(page, 'This link is incomplete')
  })
})

inChromium('The pages of a server that is closed to registration', (open) => {
  const site = useSite({ REGISTRATION: 'closed' })

  it('offer none', async () => {
    const { page } = await open()
    await page.goto(`${site.origin}/login`)
    await arrive(page, 'Log in')
    expect(await page.getByRole('link', { name: 'Create an account' }).count()).toBe(0)
    await page.goto(`${site.origin}/register`)
    await see(page, 'New accounts cannot be registered here at the moment.')
  })
})

/** What a program does that wants to see where forms lead. */
const SEND_EVERY_FORM = `for (const form of document.forms) {
  form.requestSubmit()
  form.submit()
}
document.forms.length`
