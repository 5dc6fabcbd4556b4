import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import type { ApiProblem } from '../session/api.ts'
import { Skeleton } from './skeleton.tsx'
import { t } from './t.ts'

interface Loading<T> {
  data: T | undefined
  error: ApiProblem | null
  refetch(): unknown
}

export function LoadedOr<T>({ loading, words, children }: { loading: Loading<T>; words: string; children(data: T): ReactNode }) {
  const { data, error, refetch } = loading
  if (data !== undefined) return children(data)
  if (error)
    return (
      <div className="side-empty" role="alert">
        <p className="serif">{error.unreachable ? t('theStoreDoesNotAnswer') : error.problem.title}</p>
        <p>{error.message}</p>
        <Button className="btn" onPress={() => void refetch()}>
          {t('tryAgain')}
        </Button>
        <p className="muted code">
          {error.slug}, {error.problem.status}
        </p>
      </div>
    )
  return <Skeleton words={words} />
}
