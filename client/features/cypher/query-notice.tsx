import type { Problem } from '../../../server/contract/problem.ts'
import { Icon } from '../../ui/icon.tsx'
import { number } from '../../words/text.ts'
import type { Running } from './use-query.ts'

/** What is to be known before the rows are read: a refusal, a cut, a stop. */
export function QueryNotice({ query: { answer, problem, stale, cancelled, since } }: { query: Running }) {
  const { summary } = answer ?? {}
  const kept = stale && answer !== null ? ' Below is the answer to the query before it.' : ''
  if (problem) {
    return (
      <div className="notice warn" role="alert">
        <Icon name="warn" />
        <p>
          <strong>{heading(problem)}</strong> {problem.detail}
          {problem.line !== undefined && (
            <>
              {' '}
              <span className="num">
                Line {problem.line}, column {problem.column ?? 1}.
              </span>
            </>
          )}
          {kept} {problem.code && <code className="code">{problem.code}</code>}
        </p>
      </div>
    )
  }
  if (cancelled && since === null)
    return (
      <div className="notice" role="status">
        <Icon name="stop" />
        <p>Stopped.{kept || ' The rows shown are not all.'}</p>
      </div>
    )
  if (since !== null && stale)
    return (
      <div className="notice" role="status">
        <Icon name="clock" />
        <p>Asking the store.{kept}</p>
      </div>
    )
  if (summary?.truncated)
    return (
      <div className="notice warn" role="status">
        <Icon name="warn" />
        <p>
          <strong>
            Cut at {number(summary.rows)} rows{summary.cut === 'bytes' ? ' by the limit on bytes' : ', your row limit'}.
          </strong>{' '}
          More match; they are not shown, and not in anything made from here. Narrow the query, or page with SKIP and LIMIT.
        </p>
      </div>
    )
  if (summary && summary.rows === 0 && answer && explains(answer.cypher))
    return (
      <div className="notice" role="status">
        <p>EXPLAIN plans the query and does not run it, so there are no rows. Take EXPLAIN away to run it.</p>
      </div>
    )
  if (summary && summary.rows === 0)
    return (
      <div className="notice" role="status">
        <p>No row matches. Check the spelling of labels and names: the store is case-sensitive.</p>
      </div>
    )
  return null
}

const comments = /\/\*[\s\S]*?\*\/|\/\/.*$/gm
const explains = (cypher: string): boolean => /^\s*(CYPHER\s.*?)?EXPLAIN\b/i.test(cypher.replace(comments, ' '))

function heading({ type, title }: Problem): string {
  const slug = type.split('/').at(-1)
  if (slug === 'read-only') return 'This workbench only reads.'
  if (slug === 'not-faithful') return 'Not answered here, rather than answered otherwise than Neo4j would.'
  return `${title.replace(/\.$/, '')}.`
}
