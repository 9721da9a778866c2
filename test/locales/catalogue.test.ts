import { readdirSync, readFileSync } from 'node:fs'
import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { buildSchema, isEnumType, isInterfaceType } from 'graphql'
import { describe, expect, test } from 'vitest'
import { catalogueFor, isPasswordSuggestionKey } from '../../src/locales/catalogue.ts'
import { LOCALES } from '../../src/locales/locales.ts'
import { formatMoment, formatWait } from '../../src/locales/moments.ts'

const folder = new URL('../../schema/', import.meta.url)
const files = readdirSync(folder).filter((file) => file.endsWith('.graphql'))
const schema = buildSchema(
  files.map((file) => readFileSync(new URL(file, folder), 'utf8')).join('\n'),
)

describe.each(LOCALES)('the catalogue in %s', (locale) => {
  const catalogue = catalogueFor(locale)

  test('has a message for every type that implements MutationError, and no other', () => {
    const mutationError = schema.getType('MutationError')
    if (!isInterfaceType(mutationError)) throw new TypeError('MutationError is no interface')
    const names = schema.getPossibleTypes(mutationError).map(({ name }) => name)
    expect(new Set(Object.keys(catalogue.errors))).toEqual(new Set(names))
  })

  test('has a message for every reason that ends a session and every code of a field', () => {
    expect(new Set(Object.keys(catalogue.errors.SessionEndedError))).toEqual(
      new Set(valuesOf('SessionEndReason')),
    )
    expect(new Set(Object.keys(catalogue.fields))).toEqual(new Set(valuesOf('InvalidFieldCode')))
  })

  test('leaves no text empty, doubled in spaces or with a value missing', () => {
    for (const [path, text] of textsOf(catalogue)) {
      expect(text, path).toMatch(/\S/)
      expect(text, path).not.toMatch(/ {2}|^ | $|undefined|NaN|\[object/)
    }
  })

  test('uses typographic apostrophes and quotation marks', () => {
    for (const [path, text] of textsOf(catalogue)) expect(text, path).not.toMatch(/['"]/)
  })

  test('sets the spaces that its language sets before punctuation, and they do not break', () => {
    for (const [path, text] of textsOf(catalogue)) {
      if (locale === 'fr')
        expect(text, path).not.toMatch(/[^\u00a0\d]:(?!\/)|[^\u00a0][;!?»]|«[^\u00a0]/)
      else expect(text, path).not.toMatch(/\s[:;!?]/)
    }
  })

  test('says when no try is left', () => {
    const { InvalidCodeError } = catalogue.errors
    expect(new Set([0, 1, 2].map(InvalidCodeError)).size).toBe(3)
    expect(InvalidCodeError(4)).toContain('4')
    expect(InvalidCodeError(0)).not.toMatch(/\d/)
  })
})

test('no text is English by accident', () => {
  const english = new Map(textsOf(catalogueFor('en')))
  for (const locale of LOCALES.filter((other) => other !== 'en')) {
    const texts = textsOf(catalogueFor(locale))
    expect(texts.map(([path]) => path)).toEqual([...english.keys()])
    expect(texts.filter(([path, text]) => english.get(path) === text)).toEqual([])
  }
})

test('whatever zxcvbn answers has a text', () => {
  const zxcvbn = new ZxcvbnFactory({ dictionary: { passwords: ['password', 'dragon'] } })
  const guessable = [
    '',
    'password',
    'Dragon',
    'aaaaaa',
    'abcabcabc',
    'qwertzuiop',
    '12345',
    '1.2.1990',
    '2019',
  ]
  const keys = guessable.flatMap((password) => {
    const { warning, suggestions } = zxcvbn.check(password).feedback
    return warning === null ? suggestions : [warning, ...suggestions]
  })
  expect(keys.length).toBeGreaterThan(10)
  expect(keys.filter((key) => !isPasswordSuggestionKey(key))).toEqual([])
  expect(isPasswordSuggestionKey('toString')).toBe(false)
})

test('a moment is given to the minute, in UTC', () => {
  const instant = new Date('2026-01-31T09:30:59.999Z')
  expect(LOCALES.map((locale) => formatMoment(instant, locale))).toEqual([
    '31 January 2026, 09:30\u00a0UTC',
    '31. Januar 2026, 09:30\u00a0UTC',
    '31 janvier 2026, 09:30\u00a0UTC',
    '31 de enero de 2026, 09:30\u00a0UTC',
  ])
})

test('French counts the first day of a month', () => {
  expect(formatMoment(new Date('2026-02-01T09:30:00Z'), 'fr')).toBe(
    '1er février 2026, 09:30\u00a0UTC',
  )
  expect(formatMoment(new Date('2026-02-11T09:30:00Z'), 'fr')).toMatch(/^11 février/)
})

test('a wait is rounded up, in the unit that fits', () => {
  const waits = [0, 1, 45, 61.2, 121, 3600, 7201, 172_801]
  expect(waits.map((seconds) => formatWait(seconds, 'en'))).toEqual([
    'in 1 second',
    'in 1 second',
    'in 45 seconds',
    'in 62 seconds',
    'in 3 minutes',
    'in 60 minutes',
    'in 3 hours',
    'in 3 days',
  ])
  expect(LOCALES.map((locale) => formatWait(300, locale))).toEqual([
    'in 5 minutes',
    'in 5 Minuten',
    'dans 5 minutes',
    'dentro de 5 minutos',
  ])
})

function valuesOf(name: string): string[] {
  const type = schema.getType(name)
  if (!isEnumType(type)) throw new TypeError(`${name} is no enum`)
  return type.getValues().map((value) => value.name)
}

/** Every text under a catalogue's entry, with its path; functions are called with what they take. */
function textsOf(entry: unknown, path = ''): [path: string, text: string][] {
  if (typeof entry === 'string') return [[path, entry]]
  if (typeof entry === 'function') return [[path, String(entry(argumentFor(path)))]]
  return Object.entries(Object(entry)).flatMap(([key, value]) => textsOf(value, `${path}.${key}`))
}

function argumentFor(path: string): unknown {
  if (path.endsWith('Expires')) return new Date('2026-01-31T09:30:00Z')
  return path.startsWith('.mails') ? 'Authograph' : 12
}
