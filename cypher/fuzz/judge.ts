import { canonical, canonicalBag, EXACT, type Leeway } from './canonical.ts'
import type { Reply } from './embedded.ts'
import type { Query } from './grammar/generated.ts'

export type Verdict =
  /** `by rule`: not to the letter, but as leewayOf() allows. */
  | { readonly kind: 'equal' | 'by rule'; readonly failed: boolean }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'too large' | 'lost' | 'unplanned' }
  /** One side fails with an error of values, the other leaves out that row by another condition first. */
  | { readonly kind: 'order of failure'; readonly why: string; readonly sort: string }
  | { readonly kind: 'different'; readonly why: string; readonly sort: string }

/** Of values that Cypher finds equal, whichever came first represents the group. */
const REPRESENTED = /DISTINCT|UNION|count\(|sum\(|avg\(|min\(|max\(|collect\(|stDev|percentile/
/** The last digits of a sum of floats depend on the order of rows, those of a power or logarithm on the machine. */
const ROUNDED = /sum\(|avg\(|stDev|\^|\b(?:exp|log|log10|sin|cos|tan|cot|asin|acos|atan|atan2|haversin)\(/

const leewayOf = (text: string): Leeway => ({ equals: REPRESENTED.test(text), digits: ROUNDED.test(text) })

export type Judged = Pick<Query, 'ordered' | 'bags' | 'unordered' | 'exact'>

export function judge(query: Judged, text: string, ours: Reply, theirs: Reply): Verdict {
  if (ours.kind === 'refused') return { kind: 'refused', message: ours.message }
  if (theirs.kind === 'lost') return { kind: 'lost' }
  if (ours.kind === 'too large' || theirs.kind === 'too large') return { kind: 'too large' }
  if (theirs.kind === 'refused' || ours.kind === 'lost') throw new Error('Neo4j refuses nothing, and what is asked here is not lost')
  if (ours.kind === 'error' || theirs.kind === 'error') {
    if (sameError(ours, theirs)) return { kind: 'equal', failed: true }
    if (isAboutValues(ours) && isAboutValues(theirs)) return { kind: 'by rule', failed: true }
    if (isUnplanned(theirs)) return { kind: 'unplanned' }
    const same = sortOf(ours) === sortOf(theirs)
    const other = isAboutValues(ours) ? theirs : isAboutValues(theirs) ? ours : undefined
    return {
      kind: other?.kind === 'rows' && isOrderFree(text) ? 'order of failure' : 'different',
      sort: same ? 'place' : `${sortOf(ours)} / ${sortOf(theirs)}`,
      why: `ours: ${told(ours)}\nNeo4j: ${told(theirs)}`,
    }
  }
  const bag = (column: string | undefined): boolean => query.unordered === true || query.bags.has(column ?? '')
  const write = (reply: typeof ours, leeway: Leeway): string[] =>
    reply.rows.map(row => row.map((v, i) => (bag(reply.columns[i]) ? canonicalBag(v, leeway) : canonical(v, leeway))).join(' | '))
  const leeway = query.exact ? EXACT : leewayOf(text)
  const [a, b] = [write(ours, leeway), write(theirs, leeway)]
  // tied rows have no order: they hold equal numbers of two types
  const sequence =
    !query.ordered || write(ours, { equals: true, digits: true }).join('\n') === write(theirs, { equals: true, digits: true }).join('\n')
  const sorted = (rows: string[]): string => rows.toSorted().join('\n')
  if (ours.columns.join() === theirs.columns.join() && sequence && sorted(a) === sorted(b))
    return { kind: sorted(write(ours, EXACT)) === sorted(write(theirs, EXACT)) ? 'equal' : 'by rule', failed: false }
  return {
    kind: 'different',
    sort: sequence ? 'rows' : 'order',
    why: `ours: ${a.length} rows\n${cut(a, b)}\nNeo4j: ${b.length} rows\n${cut(b, a)}`,
  }
}

export const sameError = (ours: Reply, theirs: Reply): boolean =>
  ours.kind === 'error' && theirs.kind === 'error' && ours.status === theirs.status && (!theirs.place || ours.place === theirs.place)

/** Rows are unordered before sorting: where several fail, each in its own way, chance decides which is met first. */
const isAboutValues = (reply: Reply): boolean =>
  reply.kind === 'error' &&
  !reply.place &&
  /^(?:Statement\.(?:Type|Argument|Arithmetic)Error|Procedure\.ProcedureCallFailed)$/.test(reply.status)

/** Two conditions at least, one of which may be tried first: of a WHERE or a LIMIT, and of another or of what a pattern asks. */
const isOrderFree = (text: string): boolean =>
  /\b(?:WHERE|LIMIT)\b/.test(text) && (text.match(/\b(?:WHERE|AND|OR|XOR|LIMIT)\b|-\[|--|\(\w*:/g)?.length ?? 0) > 1

/** Neo4j finds no plan, of which it tells with the plan's innards. */
const isUnplanned = (reply: Reply): boolean =>
  reply.kind === 'error' && reply.status === 'Statement.ExecutionFailed' && /^Expected(?:: | a sorted plan)/.test(reply.message)

const sortOf = (reply: Reply): string => (reply.kind === 'error' ? reply.status : reply.kind)
const told = (reply: Reply): string =>
  reply.kind === 'error'
    ? `${reply.status}${reply.place ? ` at ${reply.place}` : ''}: ${reply.message.slice(0, 300)}`
    : reply.kind === 'rows'
      ? `${reply.rows.length} rows, first ${reply.rows[0]?.map(v => canonical(v, EXACT)).join(' | ')}`
      : reply.kind

function cut(mine: readonly string[], others: readonly string[]): string {
  const left = [...others]
  const only = mine.filter(row => {
    const at = left.indexOf(row)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
  return (only.length > 0 ? only.slice(0, 4) : mine.slice(0, 8)).map(row => `  ${row.slice(0, 400)}`).join('\n')
}
