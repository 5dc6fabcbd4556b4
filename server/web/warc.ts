/** A page as a WARC file of one record, packed: what archives and their tools read. */
import { createHash, randomUUID } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { Fetched } from './fetch-page.ts'

/** They told how the body travelled; it is kept unpacked. */
const ofTransport = /^(content-encoding|transfer-encoding|content-length)$/i

export const hashOf = (body: Uint8Array): string => createHash('sha256').update(body).digest('hex')

export function warcOf({ url, at, status, headers, body }: Fetched): Buffer {
  const kept = headers.map(([name, value]) => `${ofTransport.test(name) ? `X-Archive-Orig-${name}` : name}: ${oneLine(value)}`)
  const http = Buffer.from([`HTTP/1.1 ${status} `, ...kept, `Content-Length: ${body.length}`, '', ''].join('\r\n'), 'latin1')
  const block = Buffer.concat([http, body])
  const head = [
    'WARC/1.1',
    'WARC-Type: response',
    `WARC-Record-ID: <urn:uuid:${randomUUID()}>`,
    `WARC-Target-URI: ${url}`,
    `WARC-Date: ${at.replace(/\.\d+Z$/, 'Z')}`,
    `WARC-Payload-Digest: sha256:${hashOf(body)}`,
    'Content-Type: application/http;msgtype=response',
    `Content-Length: ${block.length}`,
  ]
  return gzipSync(Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`, 'latin1'), block, Buffer.from('\r\n\r\n')]))
}

const oneLine = (value: string): string => value.replace(/[\r\n]+/g, ' ')

export interface KeptPage {
  url: string
  at: string
  sha256: string
  type: string
  body: Buffer
}

const mostUnpacked = 24 * 1024 * 1024

/** Null where the file is none, is torn, or its hash is not its own. */
export function pageIn(file: Uint8Array): KeptPage | null {
  try {
    const bytes = gunzipSync(file, { maxOutputLength: mostUnpacked })
    const [head, rest] = parted(bytes)
    const field = (name: string): string => new RegExp(`^${name}: *(.*?)\\r?$`, 'im').exec(head)?.[1] ?? ''
    const [http, body] = parted(rest.subarray(0, Number(field('Content-Length'))))
    const sha256 = field('WARC-Payload-Digest').replace(/^sha256:/, '')
    if (!head.startsWith('WARC/1') || hashOf(body) !== sha256) return null
    const type = /^content-type: *(.*?)\r?$/im.exec(http)?.[1] ?? ''
    return { url: field('WARC-Target-URI'), at: field('WARC-Date'), sha256, type, body }
  } catch {
    return null
  }
}

function parted(bytes: Buffer): [string, Buffer] {
  const at = bytes.indexOf('\r\n\r\n')
  return [bytes.subarray(0, at).toString('latin1'), bytes.subarray(at + 4)]
}
