import { createApp } from '../../src/app.ts'
import { loadEnvironment } from '../../src/config/load.ts'

// A server that hashes for next to nothing and leaves its mails where they are: for benches of what happens between
// requests, which hashes would only keep apart.
const environment = loadEnvironment()
if (!environment.ok) throw new Error(environment.problems.join('\n'))
const app = await createApp(environment.configuration, {
  argon2: { memoryCost: 1024, timeCost: 1, parallelism: 1 },
})
await app.listen()
await app.mailWorker.stop()
process.once('SIGTERM', () => void app.close().then(() => process.exit(0)))
