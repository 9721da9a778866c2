import type { Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

/** Where in an SMTP session something can be made to happen. */
export type SmtpStage = 'CONNECT' | 'AUTH' | 'MAIL' | 'RCPT' | 'DATA'

/** A refusal with this reply, a delay, or a cut connection: before, or at DATA also after, the mail is taken. */
export type SmtpFault =
  | { readonly code: number; readonly message: string }
  | { readonly delayMs: number }
  | 'drop'
  | 'accept-then-drop'

/** What of a session the gate needs to find its connection. */
interface Session {
  readonly remotePort: number
}

type Done = (error?: Error | null) => void

/** Stands between an SMTP server and its clients, and lets a session go on at once, later or never. */
export interface SmtpGate {
  next(stage: SmtpStage, fault: SmtpFault): void
  peek(stage: SmtpStage): SmtpFault | undefined
  pass(stage: SmtpStage, session: Session, done: Done): Promise<void>
  watch(socket: Socket): void
  connections(): number
  cutAll(): void
}

export function createSmtpGate(): SmtpGate {
  const sockets = new Map<number, Socket>()
  const faults = new Map<SmtpStage, SmtpFault[]>()
  let connections = 0

  async function pass(stage: SmtpStage, session: Session, done: Done): Promise<void> {
    const fault = faults.get(stage)?.shift()
    if (fault === undefined) return done()
    if (typeof fault === 'string') {
      sockets.get(session.remotePort)?.destroy()
      return
    }
    if ('code' in fault) return done(refusal(fault.code, fault.message))
    await wait(fault.delayMs, undefined, { ref: false })
    done()
  }

  return {
    next: (stage, fault) => void faults.set(stage, [...(faults.get(stage) ?? []), fault]),
    peek: (stage) => faults.get(stage)?.[0],
    pass,
    watch(socket) {
      connections += 1
      const port = socket.remotePort ?? 0
      sockets.set(port, socket)
      socket.once('close', () => sockets.delete(port))
    },
    connections: () => connections,
    cutAll() {
      for (const socket of sockets.values()) socket.destroy()
    },
  }
}

/** smtp-server takes the code of its reply from the error. */
export function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode })
}
