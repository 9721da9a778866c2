import { describe, expect, it } from 'vitest'
import { KINDS } from '../support/double-uses/kinds.ts'
import { raceOnce } from '../support/double-uses/race.ts'
import { createRacedServers } from '../support/double-uses/servers.ts'
import { useTwoNodes } from '../support/nodes.ts'

/** More than the tries of a code. `bench/double-uses.ts` races a million times. */
const ATTEMPTS = 12

describe('what may be used once, raced for on two servers', () => {
  const nodes = useTwoNodes()

  it.each(KINDS)('$name: is used once [R28]', async ({ prepare }) => {
    const [here, there] = nodes()
    const [secret = ''] = here.configuration.secrets ?? []
    const servers = createRacedServers([here.url, there.url], here.app.database, secret)
    const result = await raceOnce(servers, prepare, ATTEMPTS)
    expect(result).toMatchObject({ doubleUses: 0, errors: [] })
    expect(result.successes).toBeGreaterThan(0)
  })
})
