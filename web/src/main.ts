import { askStart } from './api/start.ts'
import { currentLocale, loadTexts } from './locales/languages.ts'
import './styles/styles.css'

const app = document.getElementById('app')
if (app === null) throw new Error('there is no #app')

// What the first page says and what it has to know is fetched while the code that draws it is still on its way, and it
// is drawn once, when all of that is there: React lets 0.3 s pass between a page that waits and one that does not.
void Promise.all([
  untilPainted().then(() => import('./draw.tsx')),
  loadTexts(currentLocale()),
  askStart(),
]).then(([{ draw }, texts]) => draw(app, texts))

/** Lets the browser show what the server has sent before it has more to do. A page in the background shows nothing. */
async function untilPainted(): Promise<void> {
  if (document.hidden) return
  await new Promise<void>((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve))
  })
}
