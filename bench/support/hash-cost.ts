import { hash } from 'argon2'
import { ARGON2_OPTIONS } from '../../src/crypto/password-hasher.ts'

const HASHES = 20

/** Milliseconds of processor time for one password, on this machine: what other costs can be compared with. */
export async function hashCpuMs(): Promise<number> {
  const before = process.cpuUsage()
  for (let done = 0; done < HASHES; done += 1) {
    await hash('three blind mice eat cheese', ARGON2_OPTIONS)
  }
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000 / HASHES
}
