import autocannon from 'autocannon'

const QUERY = '{ me { id email name } }'

/** Asks for `me` over 16 connections. @returns answers a second and the 99th percentile in milliseconds */
export async function measureMe(
  url: string,
  seconds: number,
  accessToken?: string,
  perSecond?: number,
): Promise<{ readonly perSecond: number; readonly p99Ms: number; readonly failed: number }> {
  const result = await autocannon({
    url: `${url}/graphql`,
    method: 'POST',
    connections: 16,
    duration: seconds,
    ...(perSecond === undefined ? {} : { overallRate: perSecond }),
    headers: {
      'content-type': 'application/json',
      ...(accessToken === undefined ? {} : { authorization: `Bearer ${accessToken}` }),
    },
    body: JSON.stringify({ query: QUERY }),
  })
  return {
    perSecond: result.requests.average,
    p99Ms: result.latency.p99,
    failed: result.non2xx + result.errors,
  }
}
