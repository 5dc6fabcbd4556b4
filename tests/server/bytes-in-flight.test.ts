/** What is refused is refused before it is read, so these bodies are never sent. */
import { connect, type Socket } from 'node:net'
import { expect, test } from 'vitest'
import { serve } from './serve.ts'

const head = (megabytes: number) =>
  `POST /api/import/read HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: ${megabytes * 1024 * 1024}\r\n\r\n`

/** The first line and headers of what is answered; empty where nothing is, within the time. */
const begun = (port: number, megabytes: number, ms = 400) =>
  new Promise<{ socket: Socket; answer: string }>(resolve => {
    let answer = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(head(megabytes)))
    socket.on('data', bytes => {
      answer += bytes
    })
    socket.on('error', () => {})
    setTimeout(() => resolve({ socket, answer }), ms)
  })

test('only so many bytes of files come in at once; the next is asked to wait, and small ones still come', async () => {
  const { port, address } = await serve()
  const first = await begun(port, 60)
  expect(first.answer).toBe('')
  const next = await begun(port, 60)
  expect(next.answer).toMatch(/^HTTP\/1.1 429 /)
  expect(next.answer).toMatch(/Retry-After: 5\r\n/)
  expect(next.answer).toMatch(/Connection: close\r\n/)
  expect(next.answer).toContain('send it again in 5 seconds')
  const small = await begun(port, 2)
  expect(small.answer).toBe('')
  expect((await fetch(`${address}/api/health`)).ok).toBe(true)
  for (const { socket } of [first, next, small]) socket.destroy()
  await expect
    .poll(async () => {
      const again = await begun(port, 60, 100)
      again.socket.destroy()
      return again.answer
    })
    .toBe('')
})
