/** Has no state of its own and never listens. */

import { parse as parseQuery } from 'node:querystring'
import compression from 'compression'
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express'
import { type Answers, answersOver, keeperHere } from '../answers/answers.ts'
import type { FigureMaker } from '../answers/figure-maker.ts'
import { ProblemError, toProblem } from '../answers/problems.ts'
import { type TableReader, tablesHere } from '../answers/table-reader.ts'
import { operations } from '../contract/by-body.ts'
import { coded } from '../contract/told/coded.ts'
import type { Place } from '../contract/workspaces.ts'
import type { QueryFolder } from '../library/read-folders.ts'
import type { GraphStore } from '../store/store.ts'
import type { Pages } from '../web/pages.ts'
import { alone, type Beside } from './beside.ts'
import { defaultLimits, type Limits, mostBodyWithFiles, mostBytesWithFiles, mostValues } from './limits.ts'
import { type Log, requestLog } from './log.ts'
import { createRunning, type Running } from './query/running.ts'
import { createSlots } from './query/slots.ts'
import { keepBody } from './query/typed-body.ts'
import { otherMethods } from './route.ts'
import { apiRoutes } from './routes/api-routes.ts'
import { openApiRoute } from './routes/openapi.ts'
import { problemPages } from './routes/problem-pages.ts'
import { seedRoute } from './routes/seed.ts'
import { checkBytes, plainBody } from './security/body.ts'
import { bytesInFlight } from './security/bytes-in-flight.ts'
import { safeHeaders } from './security/headers.ts'
import { hostGuard } from './security/host.ts'
import { jsonOnly, originGuard } from './security/origin.ts'
import { withoutSubpath } from './security/subpath.ts'
import { tokenGuard } from './security/token.ts'
import { sendProblem } from './send-problem.ts'
import { clientRoutes } from './static.ts'

export interface AppOptions {
  store: GraphStore
  answers?: Answers
  tables?: TableReader
  clientDir: string
  log: Log
  host?: string
  token?: string | null
  /** Where browsers reach it; its path ends with a slash. */
  publicUrl?: URL | null
  trustedProxies?: string[]
  limits?: Partial<Limits>
  running?: Running
  checked?: boolean
  /** From the embedded store's lock file, for `npm run seed`. */
  lockSecret?: () => Promise<string | null>
  queryFolders?: readonly QueryFolder[]
  example?: RequestHandler | null
  workspace?: string
  place?: Place
  beside?: Beside
  pages?: Pages | null
  figures?: FigureMaker | null
  served?: RequestHandler | null
}

export function createApp({
  store,
  answers = answersOver(store, keeperHere(store)),
  tables = tablesHere,
  clientDir,
  log,
  host = '127.0.0.1',
  token = null,
  publicUrl = null,
  trustedProxies = [],
  limits = {},
  running = createRunning(),
  checked = false,
  lockSecret = async () => null,
  example = null,
  workspace = 'here',
  place = { name: 'here', option: null, example: false },
  beside = alone,
  pages = null,
  figures = null,
  served = null,
  queryFolders = [],
}: AppOptions): Express {
  const most = { ...defaultLimits, ...limits }
  const app = express()
  app.disable('x-powered-by')
  // reads every parameter: node's default silently stops at a thousand
  app.set('query parser', (text: string) => parseQuery(text, '&', '=', { maxKeys: 0 }))

  app.set('trust proxy', trustedProxies)

  app.use(safeHeaders, requestLog(log), hostGuard(host, publicUrl), withoutSubpath(publicUrl))
  // has its own secret and larger bodies, so it comes before the token and the general limit
  app.use('/api', originGuard(publicUrl), jsonOnly)
  app.use(seedRoute({ store, answers }, lockSecret, token), tokenGuard(token, publicUrl))
  if (example) app.use('/example', withSlash('example/'), example)
  if (served) app.use('/w', served)
  const room = bytesInFlight(mostBytesWithFiles, mostBodyWithFiles)
  for (const { path, files } of Object.values(operations))
    if (files)
      app.post(path, room, express.json({ limit: mostBodyWithFiles, inflate: false, verify: checkBytes(mostValues.withFiles) }), plainBody)
  app.use('/api', express.json({ limit: '1mb', inflate: false, verify: checkedAndKept }), plainBody)
  app.use('/api', (_request, response, next) => {
    response.set('Cache-Control', 'private, no-cache')
    next()
  })
  // a query's lines leave as they come; a compressor would hold them back
  app.use(
    compression({
      filter: (request, response) => response.getHeader('Content-Type') !== 'application/x-ndjson' && compression.filter(request, response),
    }),
  )

  app.use(
    apiRoutes({
      store,
      answers,
      tables,
      limits: most,
      slots: createSlots(most.running, most.waiting),
      running,
      checked,
      workspace,
      place,
      beside,
      pages,
      figures,
      queryFolders,
    }),
  )
  app.use(openApiRoute(publicUrl?.pathname ?? '/'))
  for (const { path, refuse } of otherMethods(Object.values(operations))) app.all(path, refuse)
  app.use('/api', notFound)
  app.use(problemPages())
  app.use(clientRoutes(clientDir))
  app.use(notFound)
  app.use(failures(log))
  return app
}

/** Relative addresses of the page need the slash. */
export const withSlash =
  (folder: string): RequestHandler =>
  ({ originalUrl, baseUrl }, response, next) => {
    const [path, ...query] = originalUrl.split('?')
    if (path === baseUrl) response.redirect(308, [folder, ...query].join('?'))
    else next()
  }

const checkedBytes = checkBytes(mostValues.of)
const checkedAndKept: typeof checkedBytes = (request, response, bytes, encoding) => {
  checkedBytes(request, response, bytes, encoding)
  keepBody(request, bytes)
}

const notFound = () => {
  throw new ProblemError('not-found', coded('thereIsNothingAtThis'))
}

/** four parameters make it Express's error handler */
const failures =
  (log: Log): ErrorRequestHandler =>
  (error: unknown, request, response, _next) => {
    if (response.headersSent || response.destroyed) return void response.destroy()
    const document = toProblem(error)
    if (document.status === 500) log.error({ err: error, method: request.method, path: request.path }, 'internal error')
    sendProblem(response, document, error instanceof ProblemError ? error.headers : {})
  }
