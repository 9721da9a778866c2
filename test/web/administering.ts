import type { Page } from 'playwright-core'
import type { WatchedPage } from '../browser/chromium.ts'
import { DeleteUser } from '../support/administration-operations.ts'
import { newAdministrator } from '../support/administrators.ts'
import type { TestApp } from '../support/app.ts'
import { dataOf } from '../support/http.ts'
import { expectOutcome, newPerson, type Person } from '../support/people.ts'
import { arrive, enter, type Site } from './browsing.ts'

type Open = () => Promise<WatchedPage>

/** An administrator of this site who has logged in on the pages. */
export async function enteredAdministrator(open: Open, site: Site) {
  const administrator = await newAdministrator(site.app)
  const { page } = await open()
  await enter(page, site, administrator.email)
  return { page, administrator }
}

/** An administrator who has opened the page of an account. */
export async function openedUser(open: Open, site: Site) {
  const { page, administrator } = await enteredAdministrator(open, site)
  const { user } = (await newPerson(site.app)).login
  await openUser(page, site, user)
  return { page, administrator, user }
}

interface ShownUser {
  readonly id: string
  readonly email: string
}

export async function openUser(
  page: Page,
  { origin }: Site,
  { id, email }: ShownUser,
): Promise<void> {
  await page.goto(`${origin}/admin/users/${id}`)
  await arrive(page, email)
}

/** As another administrator does it. */
export async function deleteUser(app: TestApp, viewer: Person, { id }: ShownUser): Promise<void> {
  const data = dataOf(await app.send(DeleteUser, { input: { userId: id } }, viewer))
  expectOutcome(data.deleteUser, 'DeleteUserSuccess')
}

/** Opens the list of the mails to an address, all of which the server has given up. */
export async function openMails(page: Page, { app, origin }: Site, email: string): Promise<void> {
  await app.mailsTo(email)
  await app.app.database.queries
    .updateTable('outbox')
    .set({ status: 'FAILED', last_error: 'no such mailbox' })
    .where('to_address', '=', email)
    .execute()
  await page.goto(`${origin}/admin/mails?to=${encodeURIComponent(email)}`)
  await arrive(page, 'Emails')
}

/** Presses what a dialog offers, where the page behind it has a button of the same name. */
export async function pressInDialog(page: Page, button: string): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: button, exact: true }).click()
}
