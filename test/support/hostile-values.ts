/** Stands in for a secret in whatever is typed. No answer to bad input and no log may ever contain it. */
export const CANARY = 'Kanarienvogel'

/** What JSON can put where a string is expected. */
export const NO_STRINGS: Readonly<Record<string, unknown>> = {
  'a number': 1_234_567_890,
  'a fraction': 0.5,
  true: true,
  'an operator of a document database': { $gt: CANARY },
  'an operator with a number': { $gt: 0 },
  'an empty object': {},
  'an object with toString': { toString: CANARY, length: 12 },
  'a list': [CANARY],
  'a list of lists': [[[CANARY]]],
  'an empty list': [],
}

/** Strings that hurt careless programs. */
export const STRINGS: Readonly<Record<string, string>> = {
  'an empty string': '',
  'a long string': CANARY.repeat(6_000),
  'a lone high surrogate': `${CANARY}\ud800`,
  'a lone low surrogate': `\udc00${CANARY}`,
  NUL: `${CANARY}\0${CANARY}`,
  'line breaks': `${CANARY}\r\nBcc: ${CANARY}@example.com`,
  'a quote and a comment of SQL': `${CANARY}' or '1'='1' --`,
  'an operator in JSON': `{"$gt":"${CANARY}"}`,
  'the name of a prototype': '__proto__',
  'a path': `../../${CANARY}`,
  'a template': `\${${CANARY}}%s%n{{${CANARY}}}`,
  markup: `<script>${CANARY}</script>`,
  'marks that turn the direction of the text': `\u202e${CANARY}\u2066`,
  'many combining marks': `${CANARY}${'\u0301'.repeat(1_000)}`,
}
