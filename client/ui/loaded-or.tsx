import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import type { Loading } from '../session/use-load.ts'
import { t } from './t.ts'

/** What was loaded; else, after 300 ms, its shape; else why not, and a way to try again. */
export function LoadedOr<T>({ loading, words, children }: { loading: Loading<T>; words: string; children(data: T): ReactNode }) {
  const { data, problem, slow, retry } = loading
  if (data !== null) return children(data)
  if (problem)
    return (
      <div className="side-empty" role="alert">
        <p className="serif">{problem.unreachable ? t('theStoreDoesNotAnswer') : problem.problem.title}</p>
        <p>{problem.message}</p>
        <Button className="btn" onPress={retry}>
          {t('tryAgain')}
        </Button>
        <p className="muted code">
          {problem.slug}, {problem.problem.status}
        </p>
      </div>
    )
  if (!slow) return null
  return (
    <div className="skeleton" role="status">
      <span />
      <span />
      <span />
      <span />
      <p>{words}</p>
    </div>
  )
}
