/** Why a server does not start, in words for its operator: nothing of it is a fault of the program. */
export class StartProblems extends Error {
  override readonly name = 'StartProblems'
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(problems.join('\n'))
    this.problems = problems
  }
}
