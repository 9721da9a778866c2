/**
 * One bare address: no display name, no list, no comment, no control character, an ASCII domain.
 * Whatever a mail library would read as a second recipient has to be refused before it gets there.
 */
const ONE_ADDRESS = /^[^\s\p{Cc}\p{Cf}"(),:;<>@[\\\]]+@[A-Za-z0-9.-]+$/u

/** Why `to` must not be handed to a mail server, or null when it is exactly one bare address. */
export function recipientProblem(to: string): string | null {
  return ONE_ADDRESS.test(to) ? null : 'The recipient is not exactly one bare address'
}
