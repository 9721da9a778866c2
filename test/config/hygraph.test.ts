import { describe, expect, it } from 'vitest'
import { parseEnvironment } from '../../src/config/environment.ts'
import { regularEndpoint } from '../../src/config/hygraph.ts'

const ENDPOINT = 'https://api-eu-central-1.hygraph.com/v2/cl1/master'
const given = { HYGRAPH_ENDPOINT: ENDPOINT, HYGRAPH_TOKEN: 'a.b.c' }

describe('regularEndpoint', () => {
  it.each([
    ['https://eu-central-1.cdn.hygraph.com/content/cl1/master', ENDPOINT],
    ['https://eu-central-1.cdn.hygraph.com/v2/cl1/master', ENDPOINT],
    [
      'https://us-west-2.cdn.hygraph.com/content/cl1/dev/',
      ENDPOINT.replace('eu-central-1', 'us-west-2').replace('master', 'dev'),
    ],
    ['http://127.0.0.1:4300/content/cl1/master', 'http://127.0.0.1:4300/v2/cl1/master'],
  ])('turns %s into the regular one', (fast, regular) => {
    expect(regularEndpoint(fast)).toEqual({ url: regular, converted: true })
  })

  it.each([
    ENDPOINT,
    `${ENDPOINT}/`,
    'https://api-eu-central-1.graphcms.com/v2/cl1/master',
    'https://hygraph.example.com/v2/cl1/master',
  ])('leaves %s as it is', (regular) => {
    expect(regularEndpoint(regular)).toEqual({ url: regular.replace(/\/$/, ''), converted: false })
  })
})

describe('the settings of Hygraph', () => {
  it('are complete with an endpoint and a token', () => {
    expect(parseEnvironment(given)).toMatchObject({
      ok: true,
      warnings: [],
      configuration: {
        hygraph: {
          endpoint: ENDPOINT,
          token: 'a.b.c',
          model: 'AuthUser',
          managementUrl: null,
          requestsPerSecond: 5,
        },
      },
    })
  })

  it('are not needed', () => {
    expect(parseEnvironment({})).toMatchObject({ ok: true, configuration: { hygraph: null } })
  })

  it('warn of the high-performance endpoint and use the regular one', () => {
    const fast = 'https://eu-central-1.cdn.hygraph.com/content/cl1/master'
    const parsed = parseEnvironment({ ...given, HYGRAPH_ENDPOINT: fast })
    expect(parsed).toMatchObject({
      warnings: [expect.stringContaining('high-performance')],
      configuration: { hygraph: { endpoint: ENDPOINT } },
    })
  })

  it('name everything that is wrong at once, and no value', () => {
    const parsed = parseEnvironment({
      HYGRAPH_ENDPOINT: 'https://app.hygraph.com/cl1/master/secret',
      HYGRAPH_TOKEN: 'Bearer secret',
      HYGRAPH_MODEL: 'auth users { secret }',
      HYGRAPH_MANAGEMENT_URL: 'secret',
      HYGRAPH_REQUESTS_PER_SECOND: '0',
    })
    const problems = parsed.ok ? [] : parsed.problems
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
      'HYGRAPH_ENDPOINT',
      'HYGRAPH_TOKEN',
      'HYGRAPH_MODEL',
      'HYGRAPH_MANAGEMENT_URL',
      'HYGRAPH_REQUESTS_PER_SECOND',
    ])
    expect(problems.join()).not.toContain('secret')
  })

  it.each(['User', 'Asset', 'Status', 'authUser', '1st'])('refuse %s for a model', (model) => {
    expect(parseEnvironment({ HYGRAPH_MODEL: model })).toMatchObject({ ok: false })
  })

  it('let no token go over the network in the clear in production', () => {
    const parsed = parseEnvironment({
      ...given,
      NODE_ENV: 'production',
      HYGRAPH_ENDPOINT: ENDPOINT.replace('https', 'http'),
    })
    expect(parsed).toMatchObject({
      problems: expect.arrayContaining(['HYGRAPH_ENDPOINT must begin with https:// in production']),
    })
  })
})
