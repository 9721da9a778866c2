import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes a minute or more, slowest first. Begun last, it would keep one worker busy while the others have nothing. */
const SLOW = [
  'docs/administration',
  'database/crash',
  'hygraph/users-weather',
  'web/accessibility',
  'security/overload',
  'web/administration-refusals',
  'web/account-outcomes',
  'web/login-outcomes',
  'commands/users-copy-to-hygraph',
  'hygraph/users-crash',
]

/** Begins with the slow files, on a checkout that has no times of earlier runs too. */
export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const others = await super.sort(files)
    const rank = ({ moduleId }: TestSpecification) => {
      const index = SLOW.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`))
      return index === -1 ? SLOW.length : index
    }
    return others.sort((a, b) => rank(a) - rank(b))
  }
}
