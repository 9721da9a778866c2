/** A `fetch` as a page of one origin has it: it keeps the cookies that it is given and names its origin. */
export interface BrowserFetch {
  readonly fetch: typeof globalThis.fetch
  /** What the jar holds, by name. */
  readonly cookies: ReadonlyMap<string, string>
}

/** An empty jar for one page. @param origin of the page, as browsers name it: `http://localhost:4000` */
export function createBrowserFetch(origin: string): BrowserFetch {
  const cookies = new Map<string, string>()
  const keep = (setCookie: string) => {
    const [pair = '', ...attributes] = setCookie.split(';')
    const name = pair.slice(0, pair.indexOf('='))
    const ended = attributes.some((attribute) => attribute.trim().toLowerCase() === 'max-age=0')
    if (ended) cookies.delete(name)
    else cookies.set(name, pair.slice(name.length + 1))
  }
  return {
    cookies,
    async fetch(input, init) {
      const request = new Request(input, init)
      request.headers.set('origin', origin)
      if (cookies.size > 0) {
        request.headers.set('cookie', [...cookies].map((pair) => pair.join('=')).join('; '))
      }
      const response = await globalThis.fetch(request)
      for (const setCookie of response.headers.getSetCookie()) keep(setCookie)
      return response
    },
  }
}
