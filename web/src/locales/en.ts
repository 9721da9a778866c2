import type { Spoken, Translation } from './catalogue.ts'
import { account, stepUp } from './en/account.ts'
import { common, nav } from './en/common.ts'
import { entry } from './en/entry.ts'
import { events } from './en/events.ts'

/** Everything that the pages say, but for those of administrators. English is what the other languages are held to. */
export const texts = { common, nav, entry, account, stepUp, events }

export type Texts = Spoken<typeof texts>
export type Translated = Translation<typeof texts>
