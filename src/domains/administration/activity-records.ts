import type { Audit, AuditEvent, AuditFilter } from '../../audit/audit.service.ts'
import type { Queries } from '../../database/database.ts'
import type { PersonalRecords } from '../users/personal-records.ts'

const PAGE = 500

/** What happened to a person's account. The events stay, under a pseudonym that nobody can tell whose it was. */
export function createActivityRecords(audit: Audit): PersonalRecords {
  return {
    name: 'activity',
    async list(db, { userId }) {
      const events = await readAll(audit, db, { subjectId: userId })
      return events.map(({ details, ...event }) => ({
        ...(event.byAdministrator ? withoutOrigin(event) : withOrigin(event)),
        byAdministrator: event.byAdministrator,
        details: Object.fromEntries(details.map(({ name, value }) => [name, value])),
      }))
    },
    erase: (db, { userId }) => audit.forget(db, [userId]),
  }
}

/** What a person did to the accounts of others, who are not named. */
export function createActionRecords(audit: Audit): PersonalRecords {
  return {
    name: 'actions',
    async list(db, { userId }) {
      const events = await readAll(audit, db, { actorId: userId })
      return events.filter(({ byAdministrator }) => byAdministrator).map(withOrigin)
    },
    erase: (db, { userId }) => audit.forget(db, [userId]),
  }
}

type Happening = Pick<AuditEvent, 'id' | 'type' | 'occurredAt'>
type Originated = Happening & Pick<AuditEvent, 'ipAddress' | 'userAgent' | 'deviceLabel'>

/** Where an administrator acted, network and device are that person's. */
function withoutOrigin({ id, type, occurredAt }: Happening) {
  return { id, type, occurredAt }
}

function withOrigin({ ipAddress, userAgent, deviceLabel, ...event }: Originated) {
  return { ...withoutOrigin(event), ipAddress, userAgent, deviceLabel }
}

async function readAll(audit: Audit, db: Queries, filter: AuditFilter): Promise<AuditEvent[]> {
  const events: AuditEvent[] = []
  for (;;) {
    const page = await audit.search(db, filter, PAGE, events.at(-1)?.id ?? null)
    events.push(...page)
    if (page.length < PAGE) return events
  }
}
