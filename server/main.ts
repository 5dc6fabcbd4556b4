/** The process: environment, store, first start, listening, ending. */
import { fileURLToPath } from 'node:url'
import { createApp } from './app.ts'
import { readArgs } from './args.ts'
import { EnvError, readEnv } from './env.ts'
import { firstStart } from './first-start.ts'
import { httpServer } from './http.ts'
import { ListenError, listen } from './listen.ts'
import { createLog } from './log.ts'
import { openBrowser, someoneIsWatching } from './open-browser.ts'
import { createRunning } from './query/running.ts'
import { endOnSignal } from './shutdown.ts'
import { openStore } from './store/open-store.ts'
import { StoreError } from './store/store.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

async function main(): Promise<void> {
  const args = readArgs(process.argv.slice(2))
  const env = readEnv(args.data === null ? process.env : { ...process.env, ISNAD_DATA: args.data })
  const log = createLog(process.env.NODE_ENV === 'production' ? 'info' : 'warn')
  const store = await openStore(env.store, say)
  await firstStart(store, env, args.empty, say)

  const running = createRunning()
  const { host, token, queryTimeoutMs, rowLimit } = env
  const clientDir = fileURLToPath(new URL('../dist/client', import.meta.url))
  const app = createApp({ store, clientDir, log, host, token, running, limits: { queryTimeoutMs, rowLimit } })
  const server = httpServer(app)
  const address = await listen(server, env.port, host).catch(async error => {
    await store.close()
    throw error
  })
  endOnSignal({ server, running, store, log })
  await store.announce(address)
  say(`Isnad is ready at ${address}`)
  if (token !== null) say('It wants its token once: add ?token=… to that address.')
  else if (!env.noOpen && someoneIsWatching(process.env, process.stdout.isTTY)) openBrowser(address)
}

/** One line, no stack, for what a person can put right; exit 2 where the store is the reason. */
main().catch((error: unknown) => {
  const known = error instanceof EnvError || error instanceof ListenError || error instanceof StoreError
  process.stderr.write(known ? `${error.message}\n` : `Isnad could not start: ${error instanceof Error ? error.stack : error}\n`)
  process.exit(error instanceof StoreError ? 2 : 1)
})
