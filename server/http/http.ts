import { createServer, type Server } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Express } from 'express'
import { problem } from '../answers/problems.ts'
import { type Problem, problemTypes } from '../contract/problem.ts'
import { coded } from '../contract/told/coded.ts'
import { inTurn } from './in-turn.ts'

/** Requests that Node's parser refuses get a problem document too. */
export function httpServer(app: Express): Server {
  // the app checks Host itself and says what is wrong; Node's own check answers nothing
  const server = createServer(
    { requireHostHeader: false, maxHeaderSize: 16_384, headersTimeout: 20_000, requestTimeout: 60_000 },
    inTurn(app),
  )
  // longer than browsers and proxies wait with their next request: one sent just as the connection ends is lost
  server.keepAliveTimeout = 65_000
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => refuse(error, socket))
  return server
}

function refuse(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const document = parserProblem(error.code)
  const body = JSON.stringify(document)
  const reason = document.status === 431 ? 'Request Header Fields Too Large' : document.status === 408 ? 'Request Timeout' : 'Bad Request'
  socket.end(
    `HTTP/1.1 ${document.status} ${reason}\r\nConnection: close\r\nContent-Type: application/problem+json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  )
}

function parserProblem(code: string | undefined): Problem {
  if (code === 'HPE_HEADER_OVERFLOW') return problem('headers-too-large', coded('theHeadersAreLargerThan'))
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return { ...problem('invalid-input', coded('theRequestDidNotArrive')), status: 408 }
  return { ...problem('invalid-input', coded('theRequestIsNotValid')), status: problemTypes['invalid-input'] }
}
