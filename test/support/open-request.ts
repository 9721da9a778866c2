import { once } from 'node:events'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'

/** A request whose end a test keeps back. */
export interface OpenRequest {
  /** Sends the end. @returns the answer as it came over the wire, once the server has closed the connection */
  finish(): Promise<string>
}

/**
 * Sends the beginning of a request, byte for byte.
 * @param waitFor what must have come back before the request counts as begun, such as `100 Continue`
 */
export async function beginRequest(
  url: string,
  beginning: string,
  end: string,
  waitFor?: string,
): Promise<OpenRequest> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  await once(socket, 'connect')
  socket.write(beginning)
  if (waitFor !== undefined) {
    const [chunk] = await once(socket, 'data')
    if (!String(chunk).includes(waitFor)) throw new Error(`expected ${waitFor}, but got ${chunk}`)
  }
  return {
    async finish() {
      const answer = text(socket)
      socket.write(end)
      return answer
    },
  }
}

/** Whether anybody takes connections there. */
export async function takesConnections(url: string): Promise<boolean> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  const taken = await once(socket, 'connect').then(
    () => true,
    () => false,
  )
  socket.destroy()
  return taken
}
