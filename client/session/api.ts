import type * as z from 'zod'
import { type Address, addresses } from '../../server/contract/addresses.ts'
import type { Api } from '../../server/contract/api.ts'
import type { Problem } from '../../server/contract/problem.ts'
import type { QueryLine } from '../../server/contract/query.ts'
import { hasUnseen, shownIn } from '../../server/contract/shown.ts'
import { t } from './t.ts'

export type RouteName = keyof Api
type Part<S> = S extends z.ZodType ? z.input<S> : never
type Filled<T> = { [K in keyof T]?: T[K] }

export interface Input<N extends RouteName> {
  params?: Part<Api[N]['params']>
  query?: Filled<QueryOf<N>>
  body?: Part<Api[N]['body']>
  key?: string
}
type QueryOf<N extends RouteName> = z.output<Api[N]['query']>
export type Output<N extends RouteName> = z.output<Api[N]['output']>

/** A refusal in words. `problem.detail` says what to do next. */
export class ApiProblem extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.detail || problem.title)
    this.name = 'ApiProblem'
    this.problem = problem
  }
  /** Last part of the problem's type: "read-only", "store-unreachable", … */
  get slug(): string {
    return this.problem.type.split('/').at(-1) ?? ''
  }
  get unreachable(): boolean {
    return this.slug === 'store-unreachable' || this.slug === 'server-unreachable'
  }
}

/** Asks a route; throws ApiProblem for every refusal, and AbortError where `signal` was used. */
export async function call<N extends RouteName>(name: N, input: Input<N> = {}, signal?: AbortSignal): Promise<Output<N>> {
  const response = await send(name, input, signal)
  return (await json(response, !asFiles.has(name))) as Output<N>
}

/** The lines of a query's answer as they arrive; the last is `summary` or `error`. Leaving the loop stops reading. */
export async function* readQuery(body: Part<Api['query']['body']>, signal?: AbortSignal): AsyncGenerator<QueryLine> {
  const response = await send('query', { body }, signal)
  let ended = false
  for await (const line of lines(response)) {
    const parsed = JSON.parse(line) as QueryLine
    ended = parsed.type === 'summary' || parsed.type === 'error'
    yield parsed.type === 'error' ? { ...parsed, problem: await inWords(parsed.problem) } : parsed
  }
  if (!ended) throw new ApiProblem(broken)
}

/** Behind a proxy Isnad may not be at the root. */
const home = (): string => (typeof document === 'undefined' ? '/' : new URL('.', document.baseURI).pathname)

/** The longest address that servers and proxies take by default, in characters. */
const longestAddress = 2000

async function send<N extends RouteName>(name: N, input: Input<N>, signal?: AbortSignal): Promise<Response> {
  const { route, params, query, body } = asSent(name, input)
  const init: RequestInit = {
    method: route.method.toUpperCase(),
    signal: signal ?? null,
    headers: { accept: route.stream ? 'application/x-ndjson' : 'application/json' },
  }
  if (input.key !== undefined) init.headers = { ...init.headers, 'idempotency-key': input.key }
  if (body !== undefined) {
    init.body = JSON.stringify(body)
    init.headers = { ...init.headers, 'content-type': 'application/json' }
  }
  const response = await fetch(home() + address(route.path, params, query).slice(1), init).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new ApiProblem(silent)
  })
  // health answers 503 in its own shape: a report, not a refusal
  const isProblem = response.headers.get('content-type')?.includes('problem+json') ?? false
  if (isProblem || (!response.ok && name !== 'health')) throw new ApiProblem(await problemOf(response))
  return response
}

const posted: ReadonlySet<string> = new Set(
  Object.values<Address>(addresses).flatMap(({ method, path }) => (method === 'post' ? [path] : [])),
)

/** With the parameters as the body where they are too long for an address (server/contract/by-body.ts). */
function asSent<N extends RouteName>(
  name: N,
  input: Input<N>,
): { route: Address; params: Record<string, unknown>; query: Record<string, unknown>; body: unknown } {
  const route: Address = addresses[name]
  const { body } = input
  const params = { ...(input.params as object | undefined) }
  const query = { ...input.query }
  const hasTwin = route.method === 'get' && !posted.has(route.path) && Object.keys(query).length > 0
  return hasTwin && address(route.path, params, query).length > longestAddress
    ? { route: { ...route, method: 'post' }, params, query: {}, body: query }
    : { route, params, query, body }
}

/** "/api/entities/:id" with its parameters and query filled in. Undefined values and empty lists are left out. */
export function address(path: string, params: object, query: object): string {
  const filled = Object.entries(params).reduce((text, [key, value]) => text.replace(`:${key}`, encodeURIComponent(String(value))), path)
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(query))
    for (const item of Array.isArray(value) ? value : [value]) if (item !== undefined && item !== null) search.append(key, String(item))
  return search.size > 0 ? `${filled}?${search}` : filled
}

async function* lines(response: Response): AsyncGenerator<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  if (!reader) return
  let rest = ''
  try {
    for (;;) {
      const { done, value } = await reader.read()
      rest += value ?? ''
      const parts = rest.split('\n')
      rest = done ? '' : (parts.pop() ?? '')
      for (const part of parts) if (part.trim() !== '') yield part
      if (done) return
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

/** Saved unchanged, to be read back. */
const asFiles: ReadonlySet<RouteName> = new Set(['exportAll', 'exportSource'])

/** `forShowing`: no name in it can turn the reading order of what stands beside it. */
async function json(response: Response, forShowing: boolean): Promise<unknown> {
  try {
    const text = await response.text()
    const value: unknown = JSON.parse(text)
    return forShowing && hasUnseen(text) ? shownIn(value) : value
  } catch {
    throw new ApiProblem(silent)
  }
}

async function problemOf(response: Response): Promise<Problem> {
  const body = (await response.json().catch(() => null)) as Partial<Problem> | null
  if (body && typeof body.detail === 'string' && typeof body.title === 'string' && typeof body.type === 'string')
    return inWords(body as Problem)
  // what stands between us and the server (a proxy, the development server) answers in its own words
  if (response.status >= 502) return silent
  return {
    type: '/problems/internal',
    title: t('theServerAnsweredInAWay'),
    status: response.status,
    detail: t('statusStatus', { status: response.status }),
  }
}

/** In the language of the page; where its words do not come, as after a loss of the server, in the server's English. */
async function inWords(problem: Problem): Promise<Problem> {
  const words = await import('../words/told-problems.ts').catch(() => null)
  return words ? words.problemInWords(problem) : problem
}

const silent: Problem = {
  type: '/problems/server-unreachable',
  get title() {
    return t('theServerDoesNotAnswer')
  },
  status: 503,
  get detail() {
    return t('theServerDoesNotAnswerCheck')
  },
}
const broken: Problem = {
  type: '/problems/server-unreachable',
  get title() {
    return t('theAnswerBrokeOff')
  },
  status: 503,
  get detail() {
    return t('theConnectionEndedBeforeTheAnswer')
  },
}
