import { account, stepUp } from './de/account.ts'
import { common, nav } from './de/common.ts'
import { entry } from './de/entry.ts'
import { events } from './de/events.ts'
import type { Translated } from './en.ts'

export const texts: Translated = { common, nav, entry, account, stepUp, events }
