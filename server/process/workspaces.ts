/** Each is opened when it is first asked for, with a store and an app of its own. */

import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type Express, type Request, type RequestHandler, type Response, Router } from 'express'
import { ProblemError } from '../answers/problems.ts'
import { asItIs, coded } from '../contract/told/coded.ts'
import type { Workspaces } from '../contract/workspaces.ts'
import { withSlash } from '../http/app.ts'
import type { Beside } from '../http/beside.ts'
import { openStore } from '../store/open-store.ts'
import { type GraphStore, StoreHeldError } from '../store/store.ts'

/** Each holds its graph in memory. */
const mostOpen = 4

export interface BesideSettings {
  folder: string
  why: Workspaces['why']
  appOver(store: GraphStore, folder: string, beside: Beside): Promise<Express>
  fill(store: GraphStore): Promise<void>
}

export interface BesideWorkspaces {
  beside: Beside
  serve: RequestHandler
  at(address: string): Promise<void>
  close(): Promise<void>
}

interface Opened {
  app: Express
  store: GraphStore
  running: number
}

export function workspacesBeside({ folder, why, appOver, fill }: BesideSettings): BesideWorkspaces {
  const [parent, own] = [dirname(folder), basename(folder)]
  const opened = new Map<string, Promise<Opened>>()
  let home: string | null = null
  const announce = async (name: string, store: GraphStore): Promise<void> => {
    if (home !== null) await store.announce(`${home}/w/${encodeURIComponent(name)}/`)
  }
  const namesBut = (but: string): string[] | null => (why === null ? workspacesIn(parent).filter(name => name !== but) : null)
  const add = async (name: string): Promise<void> => {
    if (why !== null) throw new ProblemError('conflict', asItIs(why))
    if (existsSync(join(parent, name))) throw new ProblemError('conflict', coded('thereIsAFolderAlready', { name }))
    mkdirSync(join(parent, name), { mode: 0o700 })
    await fill((await take(name)).store)
  }
  /** As seen from the page of workspace `from`. */
  const besideOf = (from: string): Beside => ({
    names: async () => namesBut(from),
    why,
    add,
    address: name => {
      const up = from === own ? '' : '../'
      return name === own ? `${up}../` : from === own ? `w/${encodeURIComponent(name)}/` : `${up}${encodeURIComponent(name)}/`
    },
  })
  const open = async (name: string): Promise<Opened> => {
    await makeRoom()
    const store = await openStore({ ISNAD_DATA: join(parent, name) }, () => undefined).catch((error: unknown) => {
      throw error instanceof StoreHeldError ? heldElsewhere(name, error) : error
    })
    await announce(name, store)
    return { app: await appOver(store, join(parent, name), besideOf(name)), store, running: 0 }
  }
  const take = (name: string): Promise<Opened> => {
    const already = opened.get(name)
    opened.delete(name)
    const now = already ?? open(name)
    opened.set(name, now) // the last used stands last
    now.catch(() => opened.get(name) === now && opened.delete(name))
    return now
  }
  /** Closes the one that was unused for the longest, without waiting. */
  const makeRoom = async (): Promise<void> => {
    if (opened.size <= mostOpen) return
    for (const [name, opening] of opened) {
      const found = await opening.catch(() => null)
      if (!found || found.running > 0) continue
      opened.delete(name)
      return found.store.close()
    }
    throw new ProblemError('too-many', coded('otherWorkspacesAreOpenAnd', { mostOpen }))
  }
  const router = Router()
  router.use('/:name', async (request: Request<{ name: string }>, response: Response, next) => {
    const { name } = request.params
    if (!namesBut(own)?.includes(name)) return next()
    withSlash(`${encodeURIComponent(name)}/`)(request as unknown as Request, response, async () => {
      const its = await take(name).catch(next)
      if (!its) return
      its.running++
      response.once('close', () => its.running--)
      its.app(request, response, next)
    })
  })
  return {
    beside: besideOf(own),
    serve: router,
    async at(address) {
      home = address
      for (const [name, opening] of opened) await announce(name, (await opening).store)
    },
    async close() {
      for (const opening of opened.values()) await (await opening.catch(() => null))?.store.close()
    },
  }
}

const heldElsewhere = (name: string, { holder }: StoreHeldError): ProblemError =>
  new ProblemError(
    'conflict',
    holder.address === null
      ? coded('anotherIsnadHolds', { pid: String(holder.pid), name })
      : coded('anotherIsnadHoldsAndAnswers', { pid: String(holder.pid), name, address: holder.address }),
  )

function workspacesIn(parent: string): string[] {
  return readdirSync(parent, { withFileTypes: true })
    .filter(entry => entry.isDirectory() && isWorkspace(join(parent, entry.name)))
    .map(({ name }) => name)
    .sort()
}

const magic = 'ISNAD-JOURNAL-'

function isWorkspace(folder: string): boolean {
  try {
    const file = openSync(join(folder, 'journal'), 'r')
    try {
      const head = Buffer.alloc(magic.length)
      return readSync(file, head, 0, magic.length, 0) === magic.length && head.toString('latin1') === magic
    } finally {
      closeSync(file)
    }
  } catch {
    return false
  }
}
