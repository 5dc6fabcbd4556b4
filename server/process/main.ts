import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { SeedError } from '../../graph-seed/finding.ts'
import { emptyWorkspace, seedFolder, shippedVocabulary } from '../../graph-seed/workspace.ts'
import { answersOver } from '../answers/answers.ts'
import { figureMaker } from '../answers/figure-maker.ts'
import { ledgerThread } from '../answers/ledger-thread.ts'
import { tableReader } from '../answers/table-reader.ts'
import { coded } from '../contract/told/coded.ts'
import { noted } from '../contract/told/noted.ts'
import { createApp } from '../http/app.ts'
import { httpServer } from '../http/http.ts'
import { createLog } from '../http/log.ts'
import { createRunning } from '../http/query/running.ts'
import { pagesFolder } from '../store/kept-files.ts'
import { openStore } from '../store/open-store.ts'
import { isOwnersAlone } from '../store/private-files.ts'
import { type GraphStore, StoreError } from '../store/store.ts'
import { workspaceName } from '../store/store-env.ts'
import { pagesOf } from '../web/pages.ts'
import { readArgs } from './args.ts'
import { type Env, EnvError, readEnv } from './env.ts'
import { exampleBeside } from './example.ts'
import { firstStart } from './first-start.ts'
import { ListenError, listen } from './listen.ts'
import { openBrowser, someoneIsWatching } from './open-browser.ts'
import { endOnSignal } from './shutdown.ts'
import { workspacesBeside } from './workspaces.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

async function main(): Promise<void> {
  const args = readArgs(process.argv.slice(2))
  const env = readEnv(process.env, args.data)
  say(`This is ${workspaceName(env.store)}.`)
  const log = createLog(process.env.NODE_ENV === 'production' ? 'info' : 'warn')
  const store = await openStore(env.store, say, shippedVocabulary)
  const fill = { article: (to: GraphStore) => seedFolder(to, null, { log: say }), vocabulary: emptyWorkspace }
  await closingOnFailure(store, firstStart(store, args.empty, fill, say))

  const running = createRunning()
  const { host, token, publicUrl, trustedProxies, queryTimeoutMs, rowLimit } = env
  const clientDir = fileURLToPath(new URL('../../dist/client', import.meta.url))
  const answers = answersOver(store, ledgerThread(store))
  const own = [
    { owner: 'shipped' as const, path: fileURLToPath(new URL('../../queries', import.meta.url)) },
    { owner: 'article' as const, path: fileURLToPath(new URL('../../graph-seed/queries', import.meta.url)) },
  ]
  const queriesIn = (folder: string) => [{ owner: 'workspace' as const, path: join(folder, 'queries') }, ...own]
  const figures = figureMaker(new URL('../../scripts/figure/answer-worker.ts', import.meta.url))
  const shared = {
    tables: tableReader(),
    figures,
    clientDir,
    log,
    host,
    publicUrl,
    trustedProxies,
    running,
    limits: { queryTimeoutMs, rowLimit },
  }
  const pagesIn = (folder: string | null) =>
    pagesOf({
      folder: folder === null ? null : join(folder, pagesFolder),
      notKept: folder === null ? noted('databaseKeepsNoPages') : null,
      off: env.fetches ? null : coded('isnadAsksForNoPage'),
    })
  const place = { name: nameOf(env.store), option: optionOf(env, args.data), example: false }
  const workspaces = workspacesBeside({
    folder: env.store.ISNAD_DATA,
    why: whyAlone(env),
    fill: emptyWorkspace,
    async appOver(over, folder, beside) {
      const its = answersOver(over, ledgerThread(over))
      await its.part('counts')
      const at = { ISNAD_DATA: folder }
      const there = { name: basename(folder), option: `--data ${quoted(shortest(folder))}`, example: false }
      return createApp({
        ...shared,
        store: over,
        answers: its,
        workspace: workspaceOf(at),
        place: there,
        queryFolders: queriesIn(folder),
        beside,
        pages: pagesIn(folder),
        lockSecret: lockSecretOf(at),
      })
    },
  })
  const example = exampleBeside(
    to => seedFolder(to, null, { log: () => undefined }),
    async over => {
      const its = answersOver(over, ledgerThread(over))
      await its.part('counts')
      return createApp({
        ...shared,
        store: over,
        answers: its,
        workspace: 'example',
        place: { name: 'example', option: null, example: true },
        queryFolders: own,
      })
    },
  )
  const app = createApp({
    ...shared,
    store,
    answers,
    token,
    example: example.serve,
    lockSecret: lockSecretOf(env.store),
    workspace: workspaceOf(env.store),
    place,
    pages: pagesIn(env.store.NEO4J_URI === undefined ? env.store.ISNAD_DATA : null),
    queryFolders: queriesIn(env.store.ISNAD_DATA),
    beside: workspaces.beside,
    served: workspaces.serve,
  })
  // the first page needs the ledger; later requests report why it failed
  const begun = answers.part('counts').catch((error: unknown) => {
    if (error instanceof StoreError && error.slug === 'foreign-data') say(error.message)
  })
  // a remote database may be away for long; each request waits for it
  if (env.store.NEO4J_URI === undefined) await begun
  const server = httpServer(app)
  const address = await closingOnFailure(store, listen(server, env.port, host))
  endOnSignal({ server, running, store, log, beside: [example, workspaces] })
  await store.announce(address)
  await workspaces.at(address)
  say(`Isnad is ready at ${address}`)
  if (publicUrl !== null) say(`Browsers reach it under ${publicUrl.href}, as ISNAD_PUBLIC_URL says.`)
  void store.warm()
  if (token !== null) say('It wants its token once: add ?token=… to that address.')
  else if (!env.noOpen && someoneIsWatching(process.env, process.stdout.isTTY)) openBrowser(address)
}

/** An open store would keep its lock until the process is found gone. */
function closingOnFailure<T>(store: GraphStore, step: Promise<T>): Promise<T> {
  return step.catch(async error => {
    await store.close()
    throw error
  })
}

const nameOf = ({ NEO4J_URI, NEO4J_DATABASE, ISNAD_DATA }: Env['store']): string =>
  NEO4J_URI === undefined ? basename(ISNAD_DATA) : (NEO4J_DATABASE ?? 'neo4j')

const optionOf = ({ store, token }: Env, data: string | null): string | null =>
  store.NEO4J_URI !== undefined || token !== null || data === null ? null : `--data ${quoted(shortest(store.ISNAD_DATA))}`

const shortest = (folder: string): string => {
  const from = relative(process.cwd(), folder)
  return from !== '' && from.length < folder.length ? from : folder
}
const quoted = (path: string): string => (/^[\w./~-]+$/.test(path) ? path : JSON.stringify(path))

/** Whoever was given a token was given it for this workspace. */
function whyAlone({ store, token }: Env): string | null {
  if (store.NEO4J_URI !== undefined) return 'This workspace is a database. Another one is opened by starting Isnad with its address.'
  return token === null ? null : 'Isnad answers to other machines here, so it opens no workspace but the one that it was started with.'
}

/** A digest, so that no path or address of this machine is told. */
const workspaceOf = ({ NEO4J_URI, NEO4J_DATABASE, ISNAD_DATA }: Env['store']): string =>
  createHash('sha256')
    .update(NEO4J_URI === undefined ? resolve(ISNAD_DATA) : `${NEO4J_URI} ${NEO4J_DATABASE ?? ''}`)
    .digest('hex')
    .slice(0, 16)

/** The lock file holds the hand-over's secret; read each time, since it is rewritten. */
function lockSecretOf({ NEO4J_URI, ISNAD_DATA }: Env['store']): () => Promise<string | null> {
  const path = join(ISNAD_DATA, 'lock')
  return async () => {
    if (NEO4J_URI !== undefined || !(await isOwnersAlone(path))) return null
    const lock: unknown = JSON.parse(await readFile(path, 'utf8').catch(() => 'null'))
    return typeof lock === 'object' && lock !== null && 'nonce' in lock && typeof lock.nonce === 'string' ? lock.nonce : null
  }
}

/** One line without a stack for what a person can correct; exit 2 where the store is the reason. */
main().catch((error: unknown) => {
  const known = error instanceof EnvError || error instanceof ListenError || error instanceof StoreError || error instanceof SeedError
  process.stderr.write(known ? `${error.message}\n` : `Isnad could not start: ${error instanceof Error ? error.stack : error}\n`)
  process.exit(error instanceof StoreError ? 2 : 1)
})
