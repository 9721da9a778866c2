/** A request that is refused for what HTTP, and not GraphQL, says of it. Its message goes to the client. */
export class RequestRefusal extends Error {
  override readonly name = 'RequestRefusal'
  readonly statusCode: number

  constructor(statusCode: number, message: string) {
    super(message)
    this.statusCode = statusCode
  }
}
