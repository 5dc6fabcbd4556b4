import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** Browsers and proxies send a request after the previous answer; more than this ahead only makes work. */
const mostAhead = 16

/** Node passes on every request that arrived: a few connections could send thousands and read nothing. Here each waits its turn. */
export function inTurn(listener: RequestListener): RequestListener {
  const ahead = new WeakMap<Socket, (() => void)[]>()
  return (request: IncomingMessage, response: ServerResponse) => {
    const { socket } = request
    const begin = () => {
      response.once('close', () => {
        const next = ahead.get(socket)?.shift()
        if (next === undefined) ahead.delete(socket)
        else if (!socket.destroyed) next()
      })
      listener(request, response)
    }
    const waiting = ahead.get(socket)
    if (waiting === undefined) {
      ahead.set(socket, [])
      begin()
    } else if (waiting.length < mostAhead) waiting.push(begin)
    else socket.destroy()
  }
}
