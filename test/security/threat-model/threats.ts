import { accessTokens } from './access-tokens.ts'
import { graphql } from './graphql.ts'
import { guessing } from './guessing.ts'
import { http } from './http.ts'
import { identity } from './identity.ts'
import { mailedTokens } from './mailed-tokens.ts'
import { mistakesOfOthers } from './mistakes.ts'
import { passwords } from './passwords.ts'
import { secondFactors } from './second-factors.ts'
import { sessions } from './sessions.ts'
import type { Threat, ThreatGroup } from './threat.ts'

/** What this server must keep, by number. */
export const REQUIREMENTS: readonly ThreatGroup[] = [
  passwords,
  guessing,
  mailedTokens,
  identity,
  sessions,
  accessTokens,
  secondFactors,
  graphql,
  http,
]

/** Attacks that worked elsewhere. Their ids name a kind of mistake and claim nothing about another product. */
export const MISTAKES: ThreatGroup = mistakesOfOthers

/** Everything that a test may name. */
export const THREATS: readonly Threat[] = [...REQUIREMENTS, MISTAKES].flatMap(
  ({ threats }) => threats,
)
