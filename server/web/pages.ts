import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Coded, coded } from '../contract/told/coded.ts'
import type { Noted } from '../contract/told/noted.ts'
import { workerClient } from '../threads/worker-client.ts'
import { type Fetched, type FetchSettings, fetchPage } from './fetch-page.ts'
import type { PageCalls } from './page-calls.ts'
import { readable } from './read-document.ts'
import type { ReadPage } from './read-page.ts'
import { PageRefused } from './refused.ts'
import { hashOf, type KeptPage, pageIn, warcOf } from './warc.ts'

export interface Kept {
  file: string
  sha256: string
  at: string
}

export interface Pages {
  /** Throws PageRefused. */
  get(address: string, settings: { mayBePrivate: boolean; signal?: AbortSignal }): Promise<Fetched>
  /** Throws PageRefused: no text, or one that takes too long. `left` ends it. */
  read(body: Uint8Array, type: string, left?: AbortSignal): Promise<ReadPage>
  /** Null where none is kept, and `notKept` says why. */
  keep(page: Fetched): Promise<Kept | null>
  notKept: Noted | null
  last(url: string): Promise<(Kept & KeptPage) | null>
  close(): Promise<void>
}

/** A long PDF answers with what it has read some seconds earlier. */
const longestMs = 30_000
const mostKept = 2 * 1024 ** 3

export interface PagesSettings {
  /** null: pages are kept nowhere, for this reason. */
  folder: string | null
  notKept: Noted | null
  /** Why nothing is fetched at all. */
  off?: Coded | null
  fetch?: Partial<FetchSettings>
  readMs?: number
}

export function pagesOf({ folder, notKept, off = null, fetch = {}, readMs = longestMs }: PagesSettings): Pages {
  const reader = workerClient<PageCalls>({
    file: new URL('page-worker.ts', import.meta.url),
    apart: true,
    maxMegabytes: 1024,
    residentMegabytes: 1536,
    idleMs: 30_000,
    revive: () => new PageRefused(coded('whatThePageSaysCould')),
  })
  return {
    notKept,
    async get(address, settings) {
      if (off !== null) throw new PageRefused(off)
      return fetchPage(address, { ...fetch, ...settings })
    },
    async read(body, type, left) {
      if (!readable.test(type)) throw new PageRefused(coded('whatStandsThereIsNo', { type: type.split(';')[0]?.slice(0, 60) ?? '' }))
      const late = AbortSignal.timeout(readMs)
      const signal = left ? AbortSignal.any([left, late]) : late
      const read = await reader.call('read', { body: new Uint8Array(body), type }, { signal }).catch(() => {
        throw new PageRefused(late.aborted ? coded('pageNotRead', { s: readMs / 1000 }) : coded('whatThePageSaysCould'))
      })
      if ('refused' in read) throw new PageRefused(read.refused)
      return read
    },
    async keep(page) {
      if (folder === null) return null
      await mkdir(folder, { recursive: true, mode: 0o700 })
      if ((await sizeOf(folder)) > mostKept) throw new PageRefused(coded('n2GbOfPagesAre'))
      const name = `${keyOf(page.asked)}-${page.at.replace(/\D/g, '').slice(0, 14)}.warc.gz`
      // under its name only when it is whole
      await writeFile(join(folder, `.${name}`), warcOf(page), { mode: 0o600 })
      await rename(join(folder, `.${name}`), join(folder, name))
      return { file: `pages/${name}`, sha256: hashOf(page.body), at: page.at }
    },
    async last(url) {
      if (folder === null) return null
      const names = (await readdir(folder).catch(() => [])).filter(name => name.startsWith(`${keyOf(url)}-`)).sort()
      for (const name of names.reverse()) {
        const page = pageIn(await readFile(join(folder, name)))
        if (page) return { ...page, file: `pages/${name}` }
      }
      return null
    },
    close: () => reader.close(),
  }
}

const keyOf = (url: string): string => hashOf(Buffer.from(url)).slice(0, 16)

async function sizeOf(folder: string): Promise<number> {
  const sizes = await Promise.all((await readdir(folder)).map(async name => (await stat(join(folder, name))).size))
  return sizes.reduce((sum, size) => sum + size, 0)
}
