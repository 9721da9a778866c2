import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { expect, TestRunner } from 'vitest'
import { lastOutcomeOn } from '../browser/outcomes.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const PICTURES = fileURLToPath(new URL('artefacts/', import.meta.url))
const WIDE = 1280
const HEIGHT = 800
/** In an order that changes one thing at a time. Axe goes over the first of each: they have every colour and width. */
const LOOKS = [
  { width: WIDE, colorSchemes: ['light', 'dark'], rules: [] },
  // Nothing else differs from the first.
  { width: 320, colorSchemes: ['dark', 'light'], rules: ['color-contrast', 'target-size'] },
] as const
type Look = (typeof LOOKS)[number]
/** `EVERY_LOOK=1` keeps a picture of each look; else of light and wide, and of dark and narrow. */
const EVERY_LOOK = process.env.EVERY_LOOK === '1'

const LONGEST_WAIT_MS = 10_000

/** For a test that goes through the looks of many pages. */
export const LOOKING_MS = 180_000

declare module 'vitest' {
  interface TaskMeta {
    /** The outcomes of mutations that a test has seen on a page, in every look. */
    outcomes?: string[]
  }
}

/**
 * Waits for an outcome and for what the page says about it, and goes through its looks.
 * @param outcome such as `login: LoginSuccess`
 */
export async function shows(page: Page, outcome: string, text: string | RegExp): Promise<void> {
  await expect.poll(() => lastOutcomeOn(page), { timeout: LONGEST_WAIT_MS }).toBe(outcome)
  await page.getByText(text).filter({ visible: true }).first().waitFor()
  await inspect(page, outcome)
  const test = TestRunner.getCurrentTest()
  if (test !== undefined) test.meta.outcomes = [...(test.meta.outcomes ?? []), outcome]
}

/**
 * Goes through the looks of what the page shows now: axe finds nothing, nothing has to be scrolled sideways, and a
 * picture of each is kept.
 * @param name of the pictures
 */
export async function inspect(page: Page, name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true })
  // Evaluated by the browser's own tools: no policy of the page stands in the way.
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(AXE)
  for (const look of LOOKS) await inspectLook(page, name, look)
  await page.setViewportSize({ width: WIDE, height: HEIGHT })
}

async function inspectLook(page: Page, name: string, look: Look): Promise<void> {
  const { width, colorSchemes, rules } = look
  await page.setViewportSize({ width, height: HEIGHT })
  const [wide, high] = await page.evaluate<[number, number]>(MEASURE)
  expect({ name, wide }).toEqual({ name, wide: width })
  // A window as high as the page: far quicker than pictures of more than the window.
  if (high > HEIGHT) await page.setViewportSize({ width, height: high })
  for (const colorScheme of EVERY_LOOK ? colorSchemes : colorSchemes.slice(0, 1)) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const isFirst = colorScheme === colorSchemes[0]
    const violations = isFirst ? await page.evaluate(findViolations(rules)) : []
    expect({ name, width, colorScheme, violations }).toMatchObject({ violations: [] })
    const picture = `${name.replace(/\W+/g, '-')}-${colorScheme}-${width}.png`
    await page.screenshot({ path: PICTURES + picture })
  }
}

const MEASURE =
  '(({ scrollWidth, scrollHeight }) => [scrollWidth, scrollHeight])(document.documentElement)'

/** @param rules of axe; all where there is none */
function findViolations(rules: readonly string[]): string {
  const options = rules.length === 0 ? {} : { runOnly: rules }
  const all = JSON.stringify({ ...options, resultTypes: ['violations'], iframes: false })
  return `axe.run(${all}).then(({ violations }) =>
    violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]),
  )`
}
