// Runs commands of the built `authograph`, one after the other, in one process that has loaded everything once: most of
// the time of a command is the loading. Each has its own folder, environment and output, and is parsed anew.
import { fileURLToPath } from 'node:url'

const CLI = new URL('../../dist/cli.js', import.meta.url).href
const PROGRAM = [process.execPath, fileURLToPath(CLI)]

class Exit extends Error {
  constructor(code) {
    super(`exit ${code}`)
    this.code = code
  }
}

let count = 0

async function run({ words, settings, directory }) {
  const printed = { stdout: '', stderr: '' }
  for (const name of Object.keys(printed)) {
    process[name].write = (text, ...rest) => {
      printed[name] += String(text)
      rest.find((argument) => typeof argument === 'function')?.()
      return true
    }
  }
  for (const name of Object.keys(process.env)) delete process.env[name]
  Object.assign(process.env, settings)
  process.chdir(directory)
  process.argv = [...PROGRAM, ...words]
  process.exitCode = undefined
  count += 1
  try {
    // With another address it is another module: its commands are set up and its arguments are read once more.
    await import(`${CLI}?${count}`)
    return { exitCode: process.exitCode ?? 0, ...printed }
  } catch (error) {
    if (error instanceof Exit) return { exitCode: error.code, ...printed }
    return { exitCode: 1, stdout: printed.stdout, stderr: `${printed.stderr}${error.stack}` }
  } finally {
    process.exitCode = 0
  }
}

process.exit = (code) => {
  throw new Exit(code ?? process.exitCode ?? 0)
}
process.on('message', async (command) => process.send(await run(command)))
process.on('disconnect', () => process.reallyExit(0))
