import { createServer, type Socket } from 'node:net'

export interface Received {
  readonly to: string
  /** Headers and text, decoded. */
  readonly message: string
}

export interface MailServer {
  /** For the setting SMTP_URL. */
  readonly url: string
  readonly received: Received[]
  /** The answers to the next recipients, one each: `450 later`, `550 nobody`. After them everybody is taken. */
  readonly refusals: string[]
  /** How many messages were being taken at once, at most. */
  busiest: number
  close(): Promise<void>
}

/** A real mail server on loopback (RFC 5321, as much as is needed), which takes a moment over every message. */
export async function startMailServer(port = 0): Promise<MailServer> {
  const sockets = new Set<Socket>()
  const state = { received: [] as Received[], refusals: [] as string[], busiest: 0, now: 0 }
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket))
    serve(socket, state)
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const address = server.address()
  return Object.assign(state, {
    url: `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  })
}

function serve(
  socket: Socket,
  state: Pick<MailServer, 'received' | 'refusals' | 'busiest'> & { now: number },
) {
  const say = (line: string) => socket.write(`${line}\r\n`)
  let text = ''
  let to = ''
  let inData = false
  say('220 mail.example.org')
  socket.setEncoding('utf8').on('data', (chunk) => {
    text += String(chunk)
    for (;;) {
      const end = text.indexOf(inData ? '\r\n.\r\n' : '\r\n')
      if (end < 0) return
      const line = text.slice(0, end)
      text = text.slice(end + (inData ? 5 : 2))
      if (inData) take(line)
      else answer(line)
    }
  })

  function take(message: string) {
    inData = false
    state.received.push({ to, message: decoded(message) })
    setTimeout(() => {
      state.now -= 1
      say('250 taken')
    }, 20)
  }

  function answer(line: string) {
    const command = line.slice(0, 4).toUpperCase()
    if (command === 'RCPT') {
      to = /<(.*)>/.exec(line)?.[1] ?? ''
      return say(state.refusals.shift() ?? '250 fine')
    }
    if (command === 'DATA') {
      inData = true
      state.now += 1
      state.busiest = Math.max(state.busiest, state.now)
      return say('354 go on')
    }
    if (command === 'QUIT') return socket.end('221 bye\r\n')
    return say('250 fine')
  }
}

/** A dot that begins a line comes twice (RFC 5321, 4.5.2), and the text is quoted-printable (RFC 2045, 6.7). */
function decoded(message: string): string {
  const bytes = message
    .replace(/^\.\./gm, '.')
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString()
}
