/** In a store of its own in a temporary folder, which is gone when Isnad ends. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Express, RequestHandler } from 'express'
import { openStore } from '../store/open-store.ts'
import type { GraphStore } from '../store/store.ts'

export interface Example {
  serve: RequestHandler
  close(): Promise<void>
}

/** `appOver` makes what is served; a failure to open is told to whoever asked, and tried again with the next. */
export function exampleBeside(fill: (store: GraphStore) => Promise<void>, appOver: (store: GraphStore) => Promise<Express>): Example {
  let opened: Promise<{ app: Express; store: GraphStore; folder: string }> | null = null
  const open = async () => {
    const folder = await mkdtemp(join(tmpdir(), 'isnad-example-'))
    const store = await openStore({ ISNAD_DATA: folder }, () => undefined)
    await fill(store)
    return { app: await appOver(store), store, folder }
  }
  return {
    serve: async (request, response, next) => {
      opened ??= open()
      const { app } = await opened.catch((error: unknown) => {
        opened = null
        throw error
      })
      app(request, response, next)
    },
    async close() {
      const { store, folder } = (await opened?.catch(() => null)) ?? {}
      await store?.close()
      if (folder) await rm(folder, { recursive: true, force: true })
    },
  }
}
