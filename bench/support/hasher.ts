import { availableParallelism } from 'node:os'
import { hash, verify } from 'argon2'
import { ARGON2_OPTIONS } from '../../src/crypto/password-hasher.ts'
import { loop } from './client.ts'

// Prints how many passwords a second this machine verifies when nothing else is done.
const phc = await hash('three blind mice eat cheese', ARGON2_OPTIONS)
const seconds = Number(process.argv[2] ?? 8)
const result = await loop(availableParallelism(), seconds, () =>
  verify(phc, 'three blind mice eat cheese'),
)
process.stdout.write(`${result.count / result.seconds}\n`)
