import { Button } from 'react-aria-components'
import { t } from './t.ts'

interface Cut {
  items: readonly unknown[]
  total: number
  more?: (() => void) | null
  asking?: boolean
  error?: Error | null
}

/** Under a list that an answer cut: how much of it this is, and the way to more. */
export function Rest({ items, total, more = null, asking = false, error = null }: Cut) {
  if (items.length >= total) return null
  return (
    <p className="rest" role="status">
      <span className="muted">{t('theFirstOf', { shown: items.length, total })}</span>{' '}
      {more && (
        <Button className="link" isDisabled={asking} onPress={more}>
          {asking ? t('asking') : t('askForMore')}
        </Button>
      )}
      {error && <span className="warn"> {error.message}</span>}
    </p>
  )
}
