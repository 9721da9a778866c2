import { expect, it } from 'vitest'
import { inChromium } from '../browser/chromium.ts'
import { invite } from '../support/administration.ts'
import { newAdministrator } from '../support/administrators.ts'
import { newAddress, newPerson, PASSWORD } from '../support/people.ts'
import {
  arrive,
  enter,
  fill,
  follow,
  newestMail,
  press,
  see,
  untilAlive,
  useSite,
} from './browsing.ts'

const OTHER_PASSWORD = 'seven quiet herons by the weir'

inChromium('Login on the pages', (open) => {
  const site = useSite()

  it('takes the right password, and says what is wrong with another', async () => {
    const { email } = await newPerson(site.app)
    const { page, violations, alarms } = await open()
    await page.goto(site.origin)
    await arrive(page, 'Log in')
    await fill(page, { 'Email address or username': email, Password: OTHER_PASSWORD })
    await press(page, 'Log in')
    await page.getByRole('alert').getByText('These details do not match.').waitFor()
    await fill(page, { Password: PASSWORD })
    await page.keyboard.press('Enter')
    await arrive(page, 'Profile')
    await page.goto(site.origin)
    await arrive(page, 'Profile')
    await press(page, 'Log out')
    await see(page, 'You have logged out.')
    expect({ violations, alarms }).toEqual({ violations: [], alarms: [] })
  })

  it('comes back to the page that was asked for, and to no other place [R32]', async () => {
    const { email } = await newPerson(site.app)
    const { page } = await open()
    await page.goto(`${site.origin}/account/sessions`)
    await arrive(page, 'Log in')
    await fill(page, { 'Email address or username': email, Password: PASSWORD })
    await press(page, 'Log in')
    await arrive(page, 'Devices')
    await press(page, 'Log out')
    await page.goto(`${site.origin}/login?next=//elsewhere.example`)
    await fill(page, { 'Email address or username': email, Password: PASSWORD })
    await press(page, 'Log in')
    await arrive(page, 'Profile')
    expect(new URL(page.url()).origin).toBe(site.origin)
  })

  it('works by a mailed code', async () => {
    const { email } = await newPerson(site.app)
    const { page } = await open()
    await page.goto(`${site.origin}/login`)
    await follow(page, 'Log in by email')
    await fill(page, { 'Email address': email })
    await press(page, 'Email me a code')
    await arrive(page, 'Check your email')
    await fill(page, { Code: (await newestMail(site, email)).code })
    await press(page, 'Log in')
    await arrive(page, 'Profile')
  })

  it('works by a mailed link on another device, and opening it uses nothing up', async () => {
    const { email } = await newPerson(site.app)
    const { page } = await open()
    await page.goto(`${site.origin}/login-code`)
    await fill(page, { 'Email address': email })
    await press(page, 'Email me a code')
    await arrive(page, 'Check your email')
    const { link } = await newestMail(site, email)
    const { page: other } = await open()
    await other.goto(link)
    await arrive(other, 'Log in')
    await other.reload()
    await press(other, 'Log in')
    await arrive(other, 'Profile')
    const { page: late } = await open()
    await late.goto(link)
    await press(late, 'Log in')
    await late.getByRole('alert').getByText('has already been used').waitFor()
  })

  it('comes after a reset by code, with the new password', async () => {
    const { email } = await newPerson(site.app)
    const { page } = await open()
    await page.goto(`${site.origin}/login`)
    await follow(page, 'Forgot your password?')
    await fill(page, { 'Email address': email })
    await press(page, 'Email me a code')
    await arrive(page, 'Check your email')
    const { code } = await newestMail(site, email)
    await fill(page, { Code: code, 'New password': 'password1234' })
    await press(page, 'Set password')
    await see(page, /to guess|guessed at once/)
    await fill(page, { 'New password': OTHER_PASSWORD })
    await press(page, 'Set password')
    await arrive(page, 'Your password has been changed')
    await follow(page, 'Log in')
    await arrive(page, 'Log in')
    expect(await page.getByLabel('Email address or username').inputValue()).toBe(email)
    await fill(page, { Password: OTHER_PASSWORD })
    await press(page, 'Log in')
    await arrive(page, 'Profile')
  })

  it('comes after a reset by link', async () => {
    const { email } = await newPerson(site.app)
    const { page } = await open()
    await page.goto(`${site.origin}/forgot-password`)
    await fill(page, { 'Email address': email })
    await press(page, 'Email me a code')
    await arrive(page, 'Check your email')
    await page.goto((await newestMail(site, email)).link)
    await arrive(page, 'Choose a new password')
    await fill(page, { 'New password': OTHER_PASSWORD })
    await press(page, 'Set password')
    await arrive(page, 'Your password has been changed')
    await enter(page, site, email, OTHER_PASSWORD)
  })

  it('begins with an invitation', async () => {
    const email = newAddress()
    await invite(site.app, await newAdministrator(site.app), { email, name: 'Grace', roles: [] })
    const { page } = await open()
    await page.goto((await newestMail(site, email)).link)
    await arrive(page, 'Welcome to Authograph')
    await fill(page, { Password: PASSWORD })
    await press(page, 'Accept the invitation')
    await arrive(page, 'Profile')
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Grace')
  })

  it('speaks the language that was chosen, the server too', async () => {
    const { page } = await open()
    await page.goto(`${site.origin}/login`)
    await page.getByLabel('Language').selectOption('de')
    await arrive(page, 'Anmelden')
    await fill(page, { 'E-Mail-Adresse oder Benutzername': newAddress(), Passwort: PASSWORD })
    await press(page, 'Anmelden')
    await page.getByRole('alert').getByText('Diese Angaben passen nicht zusammen.').waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('de')
    await page.reload()
    await arrive(page, 'Anmelden')
  })

  it('moves the focus to the heading of the next page', async () => {
    const { page } = await open()
    await page.goto(`${site.origin}/login`)
    await untilAlive(page)
    await follow(page, 'Create an account')
    await arrive(page, 'Create an account')
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H1')
    expect(await page.title()).toBe('Create an account · Authograph')
  })

  it('says so when the server does not answer', async () => {
    const { page } = await open()
    await page.goto(`${site.origin}/login`)
    await arrive(page, 'Log in')
    await untilAlive(page)
    await page.context().setOffline(true)
    await press(page, 'Log in')
    await page.getByRole('alert').getByText('We cannot reach the server.').waitFor()
  })
})
