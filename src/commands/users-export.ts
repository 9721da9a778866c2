import type { PersonalDataService } from '../domains/administration/personal-data.service.ts'
import { Fault } from '../runtime/faults.ts'
import { withoutSecrets } from '../runtime/logger.ts'
import { EXIT, reasonOf } from './output.ts'
import { fail } from './with-database.ts'

/**
 * `authograph users export`: everything that is stored about a person, as one JSON document. Problems are printed on
 * the standard error output, so that a file that the document goes to holds nothing else.
 * @param person an id, address or username
 * @returns the exit code
 */
export async function runUsersExport(
  personalData: PersonalDataService,
  person: string,
): Promise<number> {
  try {
    const data = await personalData.export(person)
    if (data === undefined) return refuse('No account has this id, address or username.')
    const { exportedAt, account, records } = data
    process.stdout.write(`${JSON.stringify({ exportedAt, account, ...records }, null, 2)}\n`)
    return EXIT.ok
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    // A fault of Hygraph's carries the reason for the operator as its cause.
    return refuse(`The account cannot be read: ${withoutSecrets(reasonOf(error.cause ?? error))}`)
  }
}

function refuse(problem: string): number {
  return fail(false, problem, process.stderr)
}
