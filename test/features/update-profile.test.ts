import { expect, it } from 'vitest'
import type { TestApp } from '../support/app.ts'
import { expectCleanLog } from '../support/clean-log.ts'
import type { UpdateProfileInput } from '../support/generated/graphql.ts'
import { dataOf, type SendOptions } from '../support/http.ts'
import { Me, UpdateProfile } from '../support/operations.ts'
import { expectOutcome, newPerson, type Person } from '../support/people.ts'
import { activityOf } from '../support/sessions.ts'
import { onEveryStore } from '../support/stores.ts'
import { newUsername } from '../support/usernames.ts'

async function update(app: TestApp, person: Person, input: UpdateProfileInput, more?: SendOptions) {
  return dataOf(await app.send(UpdateProfile, { input }, { ...person, ...more })).updateProfile
}

async function updated(app: TestApp, person: Person, input: UpdateProfileInput) {
  return expectOutcome(await update(app, person, input), 'UpdateProfileSuccess').user
}

async function profileOf(app: TestApp, person: Person) {
  const { me } = dataOf(await app.send(Me, {}, person))
  return { username: me?.username, name: me?.name, locale: me?.locale }
}

onEveryStore('updateProfile', (app) => {
  it('changes username, name and locale, and says when', async () => {
    const person = await newPerson(app)
    expect(await profileOf(app, person)).toEqual({ username: null, name: null, locale: 'en' })
    await app.advanceSeconds(1)
    const username = newUsername('Ada.')
    const input = { username: ` ${username} `, name: '  Ada Lovelace ', locale: 'PT-br' }
    const profile = { username, name: 'Ada Lovelace', locale: 'pt-BR' }
    const user = await updated(app, person, input)
    expect(user).toMatchObject({ ...profile, updatedAt: app.clock.now().toISOString() })
    expect(await profileOf(app, person)).toEqual(profile)
  })

  it('leaves alone what is left out, and clears what is null or empty', async () => {
    const person = await newPerson(app)
    const username = newUsername()
    await updated(app, person, { username, name: 'Ada' })
    await updated(app, person, { locale: 'de' })
    expect(await profileOf(app, person)).toEqual({ username, name: 'Ada', locale: 'de' })
    await updated(app, person, { username: null })
    expect(await profileOf(app, person)).toEqual({ username: null, name: 'Ada', locale: 'de' })
    await updated(app, person, { username, name: null })
    expect(await profileOf(app, person)).toEqual({ username, name: null, locale: 'de' })
    await updated(app, person, { username: ' ', name: '' })
    expect(await profileOf(app, person)).toEqual({ username: null, name: null, locale: 'de' })
  })

  it('changes nothing, not even the time, when everything is so already', async () => {
    const person = await newPerson(app)
    const input = { username: newUsername(), name: 'Ada' }
    const before = await updated(app, person, input)
    await app.advanceSeconds(1)
    expect(await updated(app, person, input)).toEqual(before)
    expect(await updated(app, person, {})).toEqual(before)
    const types = await activityOf(app, person)
    expect(types.filter((type) => type === 'PROFILE_UPDATED')).toHaveLength(1)
  })

  it('records which fields were changed, and not to what', async () => {
    const person = await newPerson(app)
    const username = newUsername()
    await updated(app, person, { username, name: 'Augusta Ada', locale: 'en' })
    const events = await app.app.database.queries
      .selectFrom('audit_events')
      .select('details')
      .where('type', '=', 'PROFILE_UPDATED')
      .orderBy('id', 'desc')
      .execute()
    expect(JSON.parse(events[0]?.details ?? '')).toEqual({ changed: 'username name' })
  })

  it('keeps both of two changes at once', async () => {
    const person = await newPerson(app)
    const username = newUsername()
    await Promise.all([
      updated(app, person, { username }),
      updated(app, person, { name: 'Ada' }),
      updated(app, person, { locale: 'fr' }),
    ])
    expect(await profileOf(app, person)).toEqual({ username, name: 'Ada', locale: 'fr' })
  })

  it('needs a session', async () => {
    const { errors } = await app.send(UpdateProfile, { input: { name: 'Ada' } })
    expect(errors[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' })
  })

  it.each([
    ['a username of two characters', { username: 'ab' }, 'TOO_SHORT'],
    ['a username of 33 characters', { username: 'a'.repeat(33) }, 'TOO_LONG'],
    ['a very long username', { username: 'a'.repeat(90_000) }, 'TOO_LONG'],
    ['an address', { username: 'ada@example.com' }, 'MALFORMED'],
    ['a space within', { username: 'ada lovelace' }, 'MALFORMED'],
    ['a dot at the end', { username: 'ada.' }, 'MALFORMED'],
    ['a dash at the beginning', { username: '-ada' }, 'MALFORMED'],
    ['nothing but underscores', { username: '___' }, 'MALFORMED'],
    ['NUL', { username: 'ada\0x' }, 'MALFORMED'],
    ['a line break', { username: 'ada\nlovelace' }, 'MALFORMED'],
    ['a line break at the end', { username: 'ada.\n' }, 'MALFORMED'],
    ['a lone surrogate', { username: 'ada\ud800' }, 'MALFORMED'],
    ['a Cyrillic look-alike', { username: '\u0430da' }, 'MALFORMED'],
    ['the Kelvin sign, whose lower case is k', { username: '\u212aelvin' }, 'MALFORMED'],
    ['the long s, whose upper case is S', { username: 'ru\u017fsell' }, 'MALFORMED'],
    ['a dotless i', { username: 'l\u0131sa' }, 'MALFORMED'],
    ['full-width letters', { username: '\uff41\uff44\uff41' }, 'MALFORMED'],
    ['a zero-width joiner', { username: 'a\u200dda' }, 'MALFORMED'],
    ['a combining accent', { username: 'ada\u0301a' }, 'MALFORMED'],
    ['a mark that turns the text', { username: '\u202eada' }, 'MALFORMED'],
    ['an emoji', { username: '🙂🙂🙂' }, 'MALFORMED'],
    ['a quote and a comment of SQL', { username: "a'--b" }, 'MALFORMED'],
    ['markup', { username: '<b>ada</b>' }, 'MALFORMED'],
    ['a reserved name', { username: 'admin' }, 'NOT_ALLOWED'],
    ['a reserved name in another case', { username: 'SUPPORT' }, 'NOT_ALLOWED'],
    ['a reserved name with punctuation', { username: 'no-re_p.ly' }, 'NOT_ALLOWED'],
    ['a long name', { name: 'a'.repeat(101) }, 'TOO_LONG'],
    ['a name with a line break', { name: 'Ada\r\nBcc: x' }, 'MALFORMED'],
    ['no locale', { locale: null }, 'REQUIRED'],
    ['an empty locale', { locale: '' }, 'REQUIRED'],
    ['a locale that is none', { locale: 'german!' }, 'MALFORMED'],
  ])('takes %s for invalid input', async (_what, input: UpdateProfileInput, code) => {
    const person = await somebody()
    const before = await profileOf(app, person)
    const { fields } = expectOutcome(await update(app, person, input), 'InvalidInputError')
    expect(fields).toEqual([{ path: Object.keys(input), code, message: expect.any(String) }])
    expect(await profileOf(app, person)).toEqual(before)
  })

  it('names every field that is wrong, and changes none', async () => {
    const person = await newPerson(app)
    const input = { username: 'a b', name: '\0', locale: '?' }
    const { fields } = expectOutcome(await update(app, person, input), 'InvalidInputError')
    expect(fields.map(({ path }) => path[0])).toEqual(['username', 'name', 'locale'])
    const half = { username: 'a b', name: 'Ada' }
    expectOutcome(await update(app, person, half), 'InvalidInputError')
    expect(await profileOf(app, person)).toMatchObject({ username: null, name: null })
  })

  it('refuses a megabyte before it is looked at', async () => {
    const person = await newPerson(app)
    const input = { username: 'a'.repeat(1_000_000) }
    const { status } = await app.send(UpdateProfile, { input }, person)
    expect(status).toBe(413)
  })

  it.each(['abc', 'a-b', '007', 'A.b_c-D', 'x'.repeat(32)])('takes %s', async (username) => {
    const person = await newPerson(app)
    expect((await updated(app, person, { username })).username).toBe(username)
  })

  it('gives a username to one account, in whatever case', async () => {
    const owner = await newPerson(app)
    const other = await newPerson(app)
    const username = newUsername('Ada-')
    await updated(app, owner, { username })
    for (const spelling of [username, username.toLowerCase(), username.toUpperCase()]) {
      const outcome = await update(app, other, { username: spelling, name: 'Other' })
      const { message } = expectOutcome(outcome, 'UsernameTakenError')
      expect(message).not.toContain(spelling)
    }
    expect(await profileOf(app, other)).toMatchObject({ username: null, name: null })
    expect(await profileOf(app, owner)).toMatchObject({ username })
  })

  it('lets its owner change its case', async () => {
    const person = await newPerson(app)
    const username = newUsername('ada-')
    await updated(app, person, { username })
    const shouted = username.toUpperCase()
    expect((await updated(app, person, { username: shouted })).username).toBe(shouted)
  })

  it('frees a username that is given up', async () => {
    const owner = await newPerson(app)
    const heir = await newPerson(app)
    const username = newUsername()
    await updated(app, owner, { username })
    await updated(app, owner, { username: newUsername() })
    await updated(app, heir, { username: username.toUpperCase() })
    const outcome = await update(app, owner, { username })
    expectOutcome(outcome, 'UsernameTakenError')
  })

  it('gives a username that ten people want at once to one of them', async () => {
    const people = await Promise.all(Array.from({ length: 10 }, () => newPerson(app)))
    const username = newUsername('Race-')
    const names = await Promise.all(
      people.map(async (person, index) => {
        const spelling = index % 2 === 0 ? username : username.toLowerCase()
        return (await update(app, person, { username: spelling })).__typename
      }),
    )
    expect(names.sort()).toEqual(['UpdateProfileSuccess', ...Array(9).fill('UsernameTakenError')])
    await app.app.drainUsers()
    const profiles = await Promise.all(people.map((person) => profileOf(app, person)))
    expect(profiles.filter((profile) => profile.username !== null)).toHaveLength(1)
  })

  it('logs nothing of it', async () => {
    const person = await newPerson(app)
    const username = newUsername()
    await updated(app, person, { username, name: 'Augusta Ada King' })
    await app.app.drainUsers()
    expectCleanLog(app, [username, 'Augusta Ada King'])
  })

  let anybody: Promise<Person> | undefined
  const somebody = () => {
    anybody ??= newPerson(app)
    return anybody
  }
})
