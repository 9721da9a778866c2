import type { Translated } from './en.ts'
import { account, stepUp } from './es/account.ts'
import { common, nav } from './es/common.ts'
import { entry } from './es/entry.ts'
import { events } from './es/events.ts'

export const texts: Translated = { common, nav, entry, account, stepUp, events }
