import { GraphQLError, Lexer, Source, TokenKind } from 'graphql'
import { type Excess, LIMITS } from './limits.ts'

const OPENING: ReadonlySet<string> = new Set([
  TokenKind.BRACE_L,
  TokenKind.BRACKET_L,
  TokenKind.PAREN_L,
])
const CLOSING: ReadonlySet<string> = new Set([
  TokenKind.BRACE_R,
  TokenKind.BRACKET_R,
  TokenKind.PAREN_R,
])

/**
 * Reads the tokens of a document one by one, without a parser, which would call itself for each bracket.
 * @returns the first limit that it goes over; undefined where it keeps to them, or is no GraphQL from some place on
 */
export function scanTokens(text: string): Excess | undefined {
  if (text.length > LIMITS.characters.allowed) return { limit: 'characters', found: text.length }
  const lexer = new Lexer(new Source(text))
  let nesting = 0
  for (let tokens = 1; ; tokens += 1) {
    const kind = nextKind(lexer)
    if (kind === undefined || kind === TokenKind.EOF) return undefined
    if (tokens > LIMITS.tokens.allowed) return { limit: 'tokens', found: tokens }
    if (OPENING.has(kind)) nesting += 1
    if (CLOSING.has(kind)) nesting -= 1
    if (nesting > LIMITS.nesting.allowed) return { limit: 'nesting', found: nesting }
  }
}

function nextKind(lexer: Lexer): TokenKind | undefined {
  try {
    return lexer.advance().kind
  } catch (error) {
    if (error instanceof GraphQLError) return undefined
    throw error
  }
}
