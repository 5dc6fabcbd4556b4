/** Gets one page as a careful stranger: no private address, few redirects, bounded bytes and time, no cookies, nothing run. */

import type { lookup } from 'node:dns'
import { request as askPlain, type IncomingMessage } from 'node:http'
import { request as askSecure } from 'node:https'
import { isIP } from 'node:net'
import type { Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { coded, type ProblemCode } from '../contract/told/coded.ts'
import { isPublic, notPublic, publicLookup } from './public-address.ts'
import { PageRefused } from './refused.ts'

export interface FetchSettings {
  mayBePrivate: boolean
  /** Whether an address is public; tests say so of their own server. */
  judge?: (address: string) => boolean
  /** Of the whole, redirects included, ms. */
  ms?: number
  bytes?: number
  signal?: AbortSignal
  resolve?: typeof lookup
}

export interface Fetched {
  /** As asked, and where it was at last. */
  asked: string
  url: string
  status: number
  headers: [string, string][]
  type: string
  body: Buffer
  at: string
}

const mostRedirects = 5
const defaults = { ms: 20_000, bytes: 16 * 1024 * 1024 }

/** Throws PageRefused. */
export async function fetchPage(asked: string, settings: FetchSettings): Promise<Fetched> {
  const { ms = defaults.ms, signal } = settings
  const late = AbortSignal.timeout(ms)
  const ending = signal ? AbortSignal.any([signal, late]) : late
  let url = addressOf(asked)
  try {
    for (let hop = 0; hop <= mostRedirects; hop++) {
      const answer = await orEnded(ask(url, settings, ending), ending)
      const to = answer.headers.location
      if (answer.statusCode && answer.statusCode >= 300 && answer.statusCode < 400 && to !== undefined) {
        answer.destroy()
        url = addressOf(to, url)
        continue
      }
      const got = await orEnded(whole(answer, settings.bytes ?? defaults.bytes, ending), ending)
      return { ...got, asked, url: url.href, at: new Date().toISOString() }
    }
  } catch (error) {
    if (late.aborted) throw new PageRefused(coded('pageDidNotCome', { s: ms / 1000 }))
    throw error instanceof PageRefused ? error : new PageRefused(coded('thePageCouldNotBeGot', { why: coded(whyNot(error)) }))
  }
  throw new PageRefused(coded('thePageLeadsOnMore', { mostRedirects }))
}

/** Nobody waits for longer, whatever the other side does. */
function orEnded<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((done, fail) => {
    const end = (): void => fail(signal.reason)
    work.then(done, fail).finally(() => signal.removeEventListener('abort', end))
    if (signal.aborted) end()
    else signal.addEventListener('abort', end, { once: true })
  })
}

/** Only http and https, without name and password. */
function addressOf(text: string, base?: URL): URL {
  const url = URL.canParse(text, base) ? new URL(text, base) : null
  if (!url || !/^https?:$/.test(url.protocol)) throw new PageRefused(coded('onlyAddressesThatBeginWith'))
  if (url.username !== '' || url.password !== '') throw new PageRefused(coded('anAddressWithAName'))
  return url
}

function ask(url: URL, { mayBePrivate, judge = isPublic, resolve }: FetchSettings, signal: AbortSignal): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  // a numeric address is never looked up
  if (isIP(host) !== 0 && !mayBePrivate && !judge(host)) throw notPublic(host)
  return new Promise((done, fail) => {
    const request = (url.protocol === 'https:' ? askSecure : askPlain)(
      url,
      {
        agent: false,
        lookup: publicLookup(mayBePrivate ? () => true : judge, resolve),
        signal,
        maxHeaderSize: 32 * 1024,
        headers: {
          accept: 'text/html,application/xhtml+xml,application/pdf;q=0.8,*/*;q=0.5',
          'accept-encoding': 'gzip, br',
          'user-agent': 'Mozilla/5.0 (compatible; Isnad)',
        },
      },
      answer => {
        // a later failure is told where the page is read, if it is read
        answer.on('error', () => undefined)
        done(answer)
      },
    )
    request.on('error', fail)
    request.on('upgrade', (_answer, socket) => {
      socket.destroy()
      fail(new Error('it began another protocol'))
    })
    // after an answer or an error this changes nothing
    request.on('close', () => fail(new Error('it ended without an answer')))
    request.end()
  })
}

async function whole(
  answer: IncomingMessage,
  most: number,
  signal: AbortSignal,
): Promise<Pick<Fetched, 'status' | 'headers' | 'type' | 'body'>> {
  const parts: Buffer[] = []
  let size = 0
  let unpacked: Readable = answer
  try {
    unpacked = unpack(answer)
    for await (const part of unpacked as AsyncIterable<Buffer>) {
      signal.throwIfAborted()
      size += part.length
      if (size > most) throw new PageRefused(coded('thePageIsLargerThan', { most: most / 1024 / 1024 }))
      parts.push(part)
    }
  } finally {
    answer.destroy()
    unpacked.destroy()
  }
  const headers: [string, string][] = []
  for (let i = 0; i + 1 < answer.rawHeaders.length; i += 2) headers.push([answer.rawHeaders[i] ?? '', answer.rawHeaders[i + 1] ?? ''])
  return { status: answer.statusCode ?? 0, headers, type: answer.headers['content-type'] ?? '', body: Buffer.concat(parts) }
}

/** One layer only: a body packed many times over is a bomb. */
function unpack(answer: IncomingMessage): Readable {
  const packed = (answer.headers['content-encoding'] ?? 'identity').toLowerCase().trim()
  if (packed === 'identity' || packed === '') return answer
  const by = { gzip: createGunzip, 'x-gzip': createGunzip, br: createBrotliDecompress, deflate: createInflate }[packed]
  if (!by) throw new PageRefused(coded('thePageIsPackedIn', { packed: packed.slice(0, 30) }))
  const unpacking = by()
  answer.on('error', error => unpacking.destroy(error))
  answer.on('aborted', () => unpacking.destroy(new Error('the connection ended')))
  return answer.pipe(unpacking)
}

const reasons: Readonly<Record<string, ProblemCode>> = {
  ENOTFOUND: 'itsHostIsNotKnown',
  EAI_AGAIN: 'noHostCanBeLookedUp',
  ECONNREFUSED: 'itsHostTakesNoConnection',
  ECONNRESET: 'theConnectionBrokeOff',
  ENETUNREACH: 'thereIsNoNetwork',
  EHOSTUNREACH: 'thereIsNoWayToIts',
  ETIMEDOUT: 'itsHostDoesNotAnswer',
  HPE_HEADER_OVERFLOW: 'itsHeadersAreTooLarge',
}

function whyNot(error: unknown): ProblemCode {
  const { code = '', name = '' } = (error ?? {}) as { code?: string; name?: string }
  if (code.startsWith('CERT_') || code.includes('CERT') || code.startsWith('ERR_TLS')) return 'itsCertificateIsNotTrusted'
  if (code.startsWith('Z_') || code.startsWith('ERR_BROTLI')) return 'whatItSentCantBeUnpacked'
  return reasons[code] ?? (name === 'AbortError' || name === 'TimeoutError' ? 'itWasStopped' : 'whatCameIsNoAnswerOf')
}
