import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

/** A server of the tests on a free local port. */
export interface LocalServer extends AsyncDisposable {
  readonly url: string
}

/** Starts a server that hands each request to `answer`, with its body. */
export async function startLocalServer(
  answer: (
    request: IncomingMessage,
    response: ServerResponse,
    body: string,
  ) => void | Promise<void>,
): Promise<LocalServer> {
  const server = createServer(async (request, response) => {
    try {
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk)
      await answer(request, response, Buffer.concat(chunks).toString())
    } catch {
      // A client that gave up in the middle of its request is no failure of the server.
      request.socket.destroy()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new TypeError('Not a TCP server')
  return {
    url: `http://127.0.0.1:${address.port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Ways in which any server can fail to answer. */
export type Trouble = 'HTTP 500' | 'garbage' | 'redirect' | 'flood' | 'silence' | 'hang-up'

/** Fails in the given way. */
export function makeTrouble(trouble: Trouble, response: ServerResponse): void {
  switch (trouble) {
    case 'HTTP 500':
      response.writeHead(500, { 'content-type': 'text/html' }).end('<h1>Internal error</h1>')
      return
    case 'garbage':
      response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Welcome</title>')
      return
    case 'redirect':
      response.writeHead(307, { location: '/elsewhere' }).end()
      return
    case 'flood':
      response.writeHead(200).end('{"success":true,'.padEnd(2_000_000))
      return
    case 'silence':
      return
    case 'hang-up':
      response.socket?.destroy()
  }
}
