import type { Problem } from '../../../server/contract/problem.ts'
import { Icon } from '../../ui/icon.tsx'
import { t } from './t.ts'
import type { Running } from './use-query.ts'

export function QueryNotice({ query: { answer, problem, stale, cancelled, since } }: { query: Running }) {
  const { summary } = answer ?? {}
  const kept = stale && answer !== null ? t('belowIsTheAnswerToThe') : ''
  if (problem) {
    return (
      <div className="notice warn" role="alert">
        <Icon name="warn" />
        <p>
          <strong>{heading(problem)}</strong> {problem.detail}
          {problem.line !== undefined && (
            <>
              {' '}
              <span className="num">{t('lineColumn', { line: problem.line, column: problem.column ?? 1 })}</span>
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
        <p>{kept ? t('stoppedKept', { kept }) : t('stoppedNotAll')}</p>
      </div>
    )
  if (since !== null && stale)
    return (
      <div className="notice" role="status">
        <Icon name="clock" />
        <p>{t('askingTheStore', { kept })}</p>
      </div>
    )
  if (summary?.truncated)
    return (
      <div className="notice warn" role="status">
        <Icon name="warn" />
        <p>
          <strong>{t('cutAtRowsByTheLimit', { rows: summary.rows, isBytes: summary.cut === 'bytes' })}</strong>{' '}
          {t('moreMatchTheyAreNotShown')}
        </p>
      </div>
    )
  if (summary && summary.rows === 0 && answer && explains(answer.cypher))
    return (
      <div className="notice" role="status">
        <p>{t('explainPlansTheQueryAndDoes')}</p>
      </div>
    )
  if (summary && summary.rows === 0)
    return (
      <div className="notice" role="status">
        <p>{t('noRowMatchesCheckTheSpelling')}</p>
      </div>
    )
  return null
}

const comments = /\/\*[\s\S]*?\*\/|\/\/.*$/gm
const explains = (cypher: string): boolean => /^\s*(CYPHER\s.*?)?EXPLAIN\b/i.test(cypher.replace(comments, ' '))

function heading({ type, title }: Problem): string {
  const slug = type.split('/').at(-1)
  if (slug === 'read-only') return t('thisWorkbenchOnlyReads')
  if (slug === 'not-faithful') return t('notAnsweredHereRatherThanAnswered')
  return `${title.replace(/\.$/, '')}.`
}
