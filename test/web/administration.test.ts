import { expect, it } from 'vitest'
import { inChromium } from '../browser/chromium.ts'
import { newAdministrator } from '../support/administrators.ts'
import { newAddress, newPerson } from '../support/people.ts'
import { arrive, enter, fill, follow, newestMail, press, see, useSite } from './browsing.ts'

inChromium('The pages of administrators', (open) => {
  const site = useSite()

  const entered = async () => {
    const watched = await open()
    await enter(watched.page, site, (await newAdministrator(site.app)).email)
    return watched
  }

  const opened = async (email: string) => {
    const watched = await entered()
    const { page } = watched
    await follow(page, 'Accounts')
    await arrive(page, 'Accounts')
    await fill(page, { 'Address, name or id': email })
    await press(page, 'Show')
    await see(page, '1 account')
    await page.locator('main li a').first().click()
    await arrive(page, email)
    return watched
  }

  it('are nowhere for anybody else', async () => {
    const { email } = await newPerson(site.app)
    const { page } = await open()
    await enter(page, site, email)
    expect(await page.getByRole('link', { name: 'Accounts' }).count()).toBe(0)
    await page.goto(`${site.origin}/admin/users`)
    await arrive(page, 'There is nothing here')
  })

  it('suspend an account, with a reason, and restore it', async () => {
    const { email } = await newPerson(site.app)
    const { page, violations, alarms } = await opened(email)
    await press(page, 'Suspend')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Reason (optional)').fill('Sends unwanted messages.')
    await dialog.getByRole('button', { name: 'Suspend', exact: true }).click()
    await page.getByText('Suspended', { exact: true }).waitFor()
    await see(page, 'Logged in nowhere.')
    await press(page, 'Restore')
    await see(page, 'The account has been restored.')
    await follow(page, 'Events')
    await arrive(page, 'Audit')
    await see(page, 'Sends unwanted messages.')
    expect({ violations, alarms }).toEqual({ violations: [], alarms: [] })
  })

  it('change an account, mail it a reset, log it out and act as it', async () => {
    const { email } = await newPerson(site.app)
    const { page } = await opened(email)
    await fill(page, { Name: 'Grace', Roles: 'editor, author' })
    await press(page, 'Save')
    await see(page, 'Saved.')
    await page.getByText('editor', { exact: true }).waitFor()
    await press(page, 'Send password reset')
    await see(page, 'An email to choose a new password is on its way.')
    expect((await newestMail(site, email)).link).toContain('/reset-password#token=')
    await press(page, 'Log out everywhere')
    await see(page, 'All devices have been logged out.')
    await press(page, 'Act as this user')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Act as this user' }).click()
    await dialog.locator('[aria-invalid="true"]').waitFor()
    await dialog.getByLabel('Reason').fill('A question about invoices.')
    await dialog.getByRole('button', { name: 'Act as this user' }).click()
    expect(await dialog.getByLabel('Access token').inputValue()).toMatch(/^ey/)
  })

  it('delete an account', async () => {
    const { email } = await newPerson(site.app)
    const { page } = await opened(email)
    await press(page, 'Delete')
    await press(page, 'Delete for good')
    await arrive(page, 'Accounts')
    await fill(page, { 'Address, name or id': email })
    await press(page, 'Show')
    await see(page, '0 accounts')
  })

  it('ask for a confirmation of who acts, above a dialog too', async () => {
    const { email } = await newPerson(site.app)
    const { page } = await opened(email)
    await site.app.advanceSeconds(11 * 60)
    await press(page, 'Delete')
    await press(page, 'Delete for good')
    const stepUp = page.getByRole('dialog', { name: 'Is it you?' })
    await stepUp.getByRole('button', { name: 'Cancel' }).click()
    await page.getByRole('alert').getByText('Please confirm that it is you').waitFor()
  })

  it('invite somebody, and say what is wrong with an address', async () => {
    const { email: taken } = await newPerson(site.app)
    const { page } = await entered()
    await follow(page, 'Invite')
    await arrive(page, 'Invite')
    await fill(page, { 'Email address': taken })
    await press(page, 'Send invitation')
    await page.locator('[aria-invalid="true"]').waitFor()
    const email = newAddress()
    await fill(page, { 'Email address': email, Roles: 'editor' })
    await press(page, 'Send invitation')
    await see(page, `${email} has been invited.`)
    expect((await newestMail(site, email)).link).toContain('/accept-invitation#token=')
  })

  it('go through the accounts page by page', async () => {
    for (let count = 0; count < 21; count++) await newPerson(site.app)
    const { page } = await entered()
    await follow(page, 'Accounts')
    await arrive(page, 'Accounts')
    const first = () => page.locator('main li .strong').first().textContent()
    await page.locator('main li').first().waitFor()
    const onFirstPage = await first()
    await press(page, 'Next')
    await expect.poll(first, { timeout: 10_000 }).not.toBe(onFirstPage)
    await press(page, 'Previous')
    await expect.poll(first, { timeout: 10_000 }).toBe(onFirstPage)
  })

  it('send a mail again that was given up, and say why somebody cannot get in', async () => {
    const { email } = await newPerson(site.app)
    await site.app.app.database.queries
      .updateTable('outbox')
      .set({ status: 'FAILED', last_error: 'no such mailbox' })
      .where('to_address', '=', email)
      .execute()
    const { page } = await entered()
    await follow(page, 'Emails')
    await arrive(page, 'Emails')
    await page.getByLabel('Status').selectOption('FAILED')
    await press(page, 'Show')
    await page.getByRole('button', { name: `Send again to ${email}` }).click()
    await page.getByText('Waiting', { exact: true }).last().waitFor()
    await follow(page, 'Diagnosis')
    await fill(page, { 'Email address or username': newAddress() })
    await press(page, 'Show')
    await see(page, 'No account has this address or username.')
  })
})
