import type { Translated } from './en.ts'
import { account, stepUp } from './fr/account.ts'
import { common, nav } from './fr/common.ts'
import { entry } from './fr/entry.ts'
import { events } from './fr/events.ts'

export const texts: Translated = { common, nav, entry, account, stepUp, events }
