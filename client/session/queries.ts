import { keepPreviousData, queryOptions, type UseQueryResult } from '@tanstack/react-query'
import { everyone } from '../../server/contract/everyone.ts'
import type { Lens } from '../../server/contract/lens.ts'
import { pairOf } from '../../server/contract/pair-of.ts'
import { ApiProblem, call } from './api.ts'
import { graphUnder } from './graph-under.ts'
import { queryKeys } from './query-keys.ts'
import { t } from './t.ts'

export type Asked<T> = UseQueryResult<T, ApiProblem>

export const asked = <T>(queryKey: readonly unknown[], ask: (signal: AbortSignal) => Promise<T>) =>
  queryOptions<T, ApiProblem, T, readonly unknown[]>({
    queryKey,
    queryFn: ({ signal }) => ask(signal).catch(inWords),
  })

function inWords(error: unknown): never {
  if (error instanceof ApiProblem) throw error
  throw new ApiProblem({ type: '/problems/internal', title: t('somethingFailedInThePage'), status: 500, detail: String(error) })
}

const pause = 90

/** Answers to what was typed letter by letter are soon dropped, ms. */
const soon = 60_000

/** Rejects when nobody waits any more. */
export const after = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason)
    })
  })

const together = 6
const most = 1000

export const queries = {
  workspaces: () => asked(queryKeys.workspaces(), signal => call('workspaces', {}, signal)),
  library: () => asked(queryKeys.library(), signal => call('library', {}, signal)),
  imports: () => asked(queryKeys.imports(), signal => call('imports', {}, signal)),
  schema: () => asked(queryKeys.schema(), signal => call('schema', { query: { names: 'false' } }, signal)),
  queryNames: () => asked(queryKeys.queryNames(), signal => call('schema', {}, signal)),
  /** Asked when the typing pauses; the last hits stay until then. */
  search: (q: string, lens: Lens = everyone, limit = 8, takes: readonly string[] = []) => ({
    ...asked(queryKeys.search(q, lens, limit, takes), async signal => {
      await after(pause, signal)
      return { q, hits: (await call('search', { query: { ...lens, q, limit, takes: [...takes] } }, signal)).hits }
    }),
    placeholderData: keepPreviousData,
    gcTime: soon,
  }),
  graph: (lens: Lens) => asked(queryKeys.graph(lens), signal => graphUnder(lens, {}, signal)),
  /** The last one stays until the next is computed. */
  overview: (lens: Lens) => ({
    ...asked(queryKeys.overview(lens), signal => call('overview', { query: lens }, signal)),
    placeholderData: keepPreviousData,
  }),
  entity: (id: string, lens: Lens) => asked(queryKeys.entity(id, lens), signal => call('entity', { params: { id }, query: lens }, signal)),
  entities: (ids: readonly string[]) =>
    asked(queryKeys.entities(ids), signal => Promise.all(ids.map(id => call('entity', { params: { id } }, signal)))),
  evidence: (id: string, lens: Lens) =>
    asked(queryKeys.evidence(id, lens), signal => call('evidence', { params: { id }, query: lens }, signal)),
  /** The evidence behind each of these relations, by id; a few at once. */
  evidences: (ids: readonly string[], lens: Lens) =>
    asked(queryKeys.evidences(ids, lens), async signal => {
      const found = new Map<string, Awaited<ReturnType<typeof call<'evidence'>>>>()
      for (let n = 0; n < ids.length; n += together) {
        const some = ids.slice(n, n + together)
        const answers = await Promise.all(some.map(id => call('evidence', { params: { id }, query: { ...lens, limit: most } }, signal)))
        for (const [k, id] of some.entries()) found.set(id, answers[k] as (typeof answers)[number])
      }
      return found
    }),
  ledger: (of: 'relationLedger' | 'entityLedger' | 'sourceLedger', id: string, lens: Lens) =>
    asked(queryKeys.ledger(of, id, lens), signal => call(of, { params: { id }, query: lens }, signal)),
  claim: (id: string) => asked(queryKeys.claim(id), signal => call('claim', { params: { id } }, signal)),
  claims: (ids: readonly string[]) =>
    asked(queryKeys.claims(ids), signal => Promise.all(ids.map(id => call('claim', { params: { id } }, signal)))),
  assessments: (of: string) => asked(queryKeys.assessments(of), signal => call('assessments', { query: { of: [of] } }, signal)),
  sources: () => asked(queryKeys.sources(), signal => call('sources', {}, signal)),
  source: (id: string) => asked(queryKeys.source(id), signal => call('source', { params: { id } }, signal)),
  speakers: (lens: Lens) => asked(queryKeys.speakers(lens), signal => call('speakers', { query: lens }, signal)),
  foundations: (roles: readonly ('speaker' | 'publisher' | 'recording' | 'document' | 'claim')[], q: string, limit: number) =>
    asked(queryKeys.foundations(roles, q), signal => call('foundations', { query: { q, role: [...roles], limit } }, signal)),
  duplicates: (name: string, kind: string) => ({
    ...asked(queryKeys.duplicates(name, kind), async signal => {
      await after(2 * pause, signal)
      return (await call('duplicates', { query: { name, ...(kind && { kind }) } }, signal)).duplicates
    }),
    placeholderData: keepPreviousData,
    gcTime: soon,
  }),
  pairs: () => asked(queryKeys.pairs(), signal => call('pairs', { query: { limit: 200 } }, signal)),
  setAside: (lens: Lens) => asked(queryKeys.setAside(lens), signal => call('setAside', { query: lens }, signal)),
  compare: (a: Lens, b: Lens, limit: number) =>
    asked(queryKeys.compare(a, b, limit), signal => call('compare', { query: { ...pairOf(a, b), limit } }, signal)),
}
