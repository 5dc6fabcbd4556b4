/** On a real socket, since parsers, disconnects and slow readers do not show without one. */
import type { Server } from 'node:http'
import { connect } from 'node:net'
import { Writable } from 'node:stream'
import pino from 'pino'
import { afterEach } from 'vitest'
import { type AppOptions, createApp } from '../../server/http/app.ts'
import { httpServer } from '../../server/http/http.ts'
import { listen } from '../../server/process/listen.ts'
import { fakeStore } from './fake-store.ts'

export interface Served {
  address: string
  port: number
  server: Server
  logged(): string
}

const open: Server[] = []
afterEach(async () => {
  for (const server of open.splice(0)) {
    server.closeAllConnections()
    await new Promise(resolve => server.close(resolve))
  }
})

export async function serve(options: Partial<AppOptions> = {}, bind = '127.0.0.1'): Promise<Served> {
  let logged = ''
  const sink = new Writable({
    write(chunk, _encoding, done) {
      logged += chunk
      done()
    },
  })
  const app = createApp({
    store: fakeStore(),
    clientDir: 'tests/server/client',
    log: pino({ level: 'trace' }, sink),
    checked: true,
    ...options,
  })
  const server = httpServer(app)
  const address = await listen(server, 0, bind)
  open.push(server)
  return { address, port: Number(new URL(address).port), server, logged: () => logged }
}

/** Sends bytes unchanged; returns all that came back until the connection ended, or `ms` passed. */
export function raw(port: number, bytes: string | string[], ms = 10_000): Promise<string> {
  return new Promise(resolve => {
    let answer = ''
    const socket = connect(port, '127.0.0.1')
    const end = () => {
      socket.destroy()
      resolve(answer)
    }
    const timer = setTimeout(end, ms)
    socket.on('data', chunk => {
      answer += chunk
    })
    socket.on('error', () => {})
    socket.on('close', () => {
      clearTimeout(timer)
      end()
    })
    for (const part of [bytes].flat()) socket.write(part)
  })
}

export const post = (address: string, path: string, body: unknown, init: RequestInit = {}): Promise<Response> =>
  fetch(address + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body), ...init })

export const linesOf = async (response: Response): Promise<Record<string, unknown>[]> =>
  (await response.text())
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line))
