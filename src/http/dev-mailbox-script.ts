/**
 * What keeps the page of the mailbox up to date: it asks for the page again every two seconds and puts mails that are
 * not there yet on top. Those that are there stay as they are, with what is open in them.
 */
export const MAILBOX_SCRIPT = `const PAUSE_MS = 2000

async function look() {
  const response = await fetch(location.pathname, { cache: 'no-store' })
  if (!response.ok) return
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  const main = document.querySelector('main')
  const shown = new Set([...main.querySelectorAll('article')].map((mail) => mail.id))
  const mails = [...page.querySelectorAll('article')]
  const added = mails.filter((mail) => !shown.has(mail.id))
  if (added.length === 0 && mails.length === shown.size) return
  const kept = new Set(mails.map((mail) => mail.id))
  for (const gone of [...main.children].filter((child) => !kept.has(child.id))) gone.remove()
  main.prepend(...added)
  if (mails.length === 0) main.replaceChildren(...page.querySelector('main').children)
  document.title = page.title
  document.querySelector('#count').textContent = page.querySelector('#count').textContent
}

async function keepLooking() {
  // The server may be starting anew: the next look tells.
  await look().catch(() => undefined)
  setTimeout(keepLooking, PAUSE_MS)
}

setTimeout(keepLooking, PAUSE_MS)
`
