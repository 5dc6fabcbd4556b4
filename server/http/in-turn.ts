/** Requests of one connection, one after another. */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** Browsers and proxies send a second request after the first answer; whoever sends more than this ahead only makes work. */
const mostAhead = 16

/**
 * Node hands on every request that has arrived, whether or not an answer was read: a few connections that send thousands and read nothing
 * would have as many answers made at once. Here the next begins when the last answer has left; a connection with too many ahead is ended.
 */
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
