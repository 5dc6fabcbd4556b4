/** A real nginx that speaks TLS before an Isnad, with a certificate made for the test. */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { IncomingHttpHeaders } from 'node:http'
import { request } from 'node:https'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const hasNginx = ['nginx', 'openssl'].every(name => spawnSync(name, ['version']).error === undefined)

export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  text: string
}
export interface Nginx {
  port: number
  /** Asks like a browser that looked `graph.example` up; `v6`: over the IPv6 loopback. */
  ask(path: string, options?: { method?: string; headers?: Record<string, string>; body?: string; v6?: boolean }): Promise<Answer>
  close(): Promise<void>
}

/** Free on the IPv4 and the IPv6 loopback. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** `locations` is nginx configuration inside the server block. */
export async function startNginx(port: number, locations: string): Promise<Nginx> {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-nginx-'))
  const file = (name: string) => join(folder, name)
  const made = spawnSync('openssl', [
    ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=graph.example'],
    ...['-addext', 'subjectAltName=DNS:graph.example', '-keyout', file('key.pem'), '-out', file('cert.pem')],
  ])
  if (made.status !== 0) throw new Error(`openssl: ${made.stderr}`)
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(name => `${name}_temp_path ${file(name)};`).join('\n')
  writeFileSync(
    file('nginx.conf'),
    `daemon off; worker_processes 1; pid ${file('pid')}; error_log ${file('errors')};
events {}
http { access_log off; ${temporary}
  server {
    listen 127.0.0.1:${port} ssl; listen [::1]:${port} ssl; server_name graph.example;
    ssl_certificate ${file('cert.pem')}; ssl_certificate_key ${file('key.pem')};
    ${locations}
  }
}
`,
  )
  const child = spawn('nginx', ['-p', folder, '-c', file('nginx.conf'), '-e', file('errors')], { stdio: 'ignore' })
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()))
  await listening(port, () => child.exitCode !== null && readFileSync(file('errors'), 'utf8'))
  const ca = readFileSync(file('cert.pem'))
  return {
    port,
    ask: (path, { method = 'GET', headers = {}, body, v6 = false } = {}) =>
      new Promise((resolve, reject) => {
        const asked = request(
          {
            host: v6 ? '::1' : '127.0.0.1',
            port,
            path,
            method,
            ca,
            servername: 'graph.example',
            headers: { host: `graph.example:${port}`, ...headers },
          },
          answer => {
            let text = ''
            answer.setEncoding('utf8')
            answer.on('data', (part: string) => {
              text += part
            })
            answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }))
          },
        )
        asked.on('error', reject)
        asked.end(body)
      }),
    async close() {
      child.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function listening(port: number, died: () => string | false): Promise<void> {
  for (;;) {
    const why = died()
    if (why !== false) throw new Error(`nginx ended: ${why}`)
    const open = await new Promise<boolean>(resolve => {
      const socket = connect(port, '127.0.0.1')
      socket.once('connect', () => {
        resolve(true)
        socket.destroy()
      })
      socket.once('error', () => resolve(false))
    })
    if (open) return
    await new Promise(resolve => setTimeout(resolve, 20))
  }
}
