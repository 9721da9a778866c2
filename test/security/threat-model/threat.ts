/** A rule that this server keeps, or a mistake that was made elsewhere and is replayed here. */
export interface Threat {
  /** What stands in brackets at the end of the titles of its tests: `R42`, `CVE-2026-1035`. */
  readonly id: string
  /** What has to hold, or what is tried, in one sentence. */
  readonly rule: string
  /** Standards, guides and advisories that it comes from. */
  readonly sources: readonly string[]
  /** Why nothing of it, or not all of it, is proven by a test. */
  readonly unproven?: string
}

/** Threats of one kind. */
export interface ThreatGroup {
  readonly title: string
  readonly threats: readonly Threat[]
}

/** @param rows number, rule, sources separated by semicolons, and why it is not wholly proven */
export function requirements(
  title: string,
  rows: readonly (readonly [number, string, string, string?])[],
): ThreatGroup {
  const threats = rows.map(([number, rule, sources, unproven]) =>
    createThreat(`R${number}`, rule, sources, unproven),
  )
  return { title, threats }
}

/** @param rows the attack, the ids of advisories that tell of it, the first of which names the test, and why it has none */
export function mistakes(
  title: string,
  rows: readonly (readonly [string, string, string?])[],
): ThreatGroup {
  const threats = rows.map(([attack, ids, unproven]) =>
    createThreat(ids.split('; ')[0] ?? '', attack, ids, unproven),
  )
  return { title, threats }
}

function createThreat(id: string, rule: string, sources: string, unproven?: string): Threat {
  return {
    id,
    rule,
    sources: sources.split('; '),
    ...(unproven === undefined ? {} : { unproven }),
  }
}
