/** Whether two replies say the same. */
import { canonical, canonicalBag } from './canonical.ts'
import type { Query } from './grammar/query.ts'
import type { Reply } from './sides.ts'

export type Verdict =
  | { readonly kind: 'equal' | 'refused' | 'too large' | 'later' }
  | { readonly kind: 'different'; readonly why: string; readonly sort: string }

/** Values of `DISTINCT`, grouping and aggregates may be any of several that Cypher finds equal, and sums hang on the order of rows. */
const REPRESENTED = /DISTINCT|UNION|count\(|sum\(|avg\(|min\(|max\(|collect\(|stDev|percentile/

export function judge(query: Pick<Query, 'ordered' | 'bags'>, text: string, ours: Reply, theirs: Reply): Verdict {
  if (ours.kind === 'refused') return { kind: 'refused' }
  if (ours.kind === 'too large' || theirs.kind === 'too large') return { kind: 'too large' }
  if (theirs.kind === 'refused') throw new Error('Neo4j refuses nothing')
  if (ours.kind === 'error' || theirs.kind === 'error') {
    if (ours.kind === 'error' && theirs.kind === 'error' && ours.status === theirs.status) return { kind: 'equal' }
    if (ours.kind === 'rows' && theirs.kind === 'error' && isLifted(theirs)) return { kind: 'later' }
    return { kind: 'different', sort: `${sortOf(ours)} / ${sortOf(theirs)}`, why: `ours: ${told(ours)}\nNeo4j: ${told(theirs)}` }
  }
  const strict = !REPRESENTED.test(text)
  const write = (reply: typeof ours, exact: boolean): string[] =>
    reply.rows.map(row =>
      row.map((v, i) => (query.bags.has(reply.columns[i] ?? '') ? canonicalBag(v, exact) : canonical(v, exact))).join(' | '),
    )
  const [a, b] = [write(ours, strict), write(theirs, strict)]
  // rows that tie have no order among themselves: those hold numbers of two types that are equal
  const sequence = !query.ordered || write(ours, false).join('\n') === write(theirs, false).join('\n')
  if (ours.columns.join() === theirs.columns.join() && sequence && a.toSorted().join('\n') === b.toSorted().join('\n'))
    return { kind: 'equal' }
  return {
    kind: 'different',
    sort: sequence ? 'rows' : 'order',
    why: `ours: ${a.length} rows\n${cut(a, b)}\nNeo4j: ${b.length} rows\n${cut(b, a)}`,
  }
}

/** What 5.26 refuses and later versions answer, as the engine does, whose analysis is theirs; and a fault of its own. */
const isLifted = ({ status, message }: Extract<Reply, { kind: 'error' }>): boolean =>
  // 'a' + true, where the types are known before it runs
  (status === 'Statement.SyntaxError' && /but was Boolean|expected List<T> but was|Coercion of list to boolean/.test(message)) ||
  // reverse() of a list that is stored as a property
  (status === 'Statement.TypeError' && message.startsWith("Invalid input for function 'reverse()': Expected a string or a list"))

const sortOf = (reply: Reply): string => (reply.kind === 'error' ? reply.status : reply.kind)
const told = (reply: Reply): string =>
  reply.kind === 'error'
    ? `${reply.status}: ${reply.message.slice(0, 300)}`
    : reply.kind === 'rows'
      ? `${reply.rows.length} rows, first ${reply.rows[0]?.map(v => canonical(v, true)).join(' | ')}`
      : reply.kind

/** What one side has more often than the other, a few lines of it; where the rows are the same, their order. */
function cut(mine: readonly string[], others: readonly string[]): string {
  const left = [...others]
  const only = mine.filter(row => {
    const at = left.indexOf(row)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
  return (only.length > 0 ? only.slice(0, 4) : mine.slice(0, 8)).map(row => `  ${row.slice(0, 400)}`).join('\n')
}
