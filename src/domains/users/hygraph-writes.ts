import type { Queries } from '../../database/database.ts'
import type { AuthUserApi } from '../../hygraph/auth-user-api.ts'
import type { Clock } from '../../runtime/clock.ts'
import type { Logger } from '../../runtime/logger.ts'
import type { Timer } from '../../runtime/timer.ts'
import type { HygraphReader } from './hygraph-reader.ts'
import type { UserSeal } from './user-seal.ts'

/** What the writes of users in Hygraph stand on. */
export interface HygraphWrites {
  readonly queries: Queries
  readonly api: AuthUserApi
  readonly seal: UserSeal
  readonly reader: HygraphReader
  readonly clock: Clock
  readonly timer: Timer
  readonly logger: Logger
}
