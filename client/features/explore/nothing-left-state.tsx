import { Button } from 'react-aria-components'
import { useExplorer, useShared } from '../../session/context.tsx'
import { useSteps } from '../../session/use-steps.ts'
import { clearFilter, clearFilters, show as unhide } from '../../state/acts.ts'
import { nothingLeft } from '../../state/nothing-left.ts'
import { Icon } from '../../ui/icon.tsx'
import { nothingWords } from './nothing-words.ts'
import { t } from './t.ts'

export function NothingLeftState() {
  const { explorer } = useShared()
  const { undo, takeBack } = useSteps()
  const picture = useExplorer(state => state.picture)
  const left = nothingLeft(picture)
  if (!left) return null
  const { filter } = left
  const words = nothingWords(left, picture)
  const restore = (): void => {
    if (filter === 'hidden') unhide(explorer)
    else if (filter === 'all') clearFilters(explorer)
    else clearFilter(explorer, filter)
  }
  return (
    <div className="state" role="status">
      <h2>{words.title}</h2>
      <p>{words.reason}</p>
      <div className="state-acts">
        <Button className="btn primary" onPress={restore}>
          {words.button}
        </Button>
        {filter !== 'all' && filter !== 'hidden' && (
          <Button className="btn" onPress={() => clearFilters(explorer)}>
            {t('clearAllFilters')}
          </Button>
        )}
        {undo && (
          <Button className="btn plain" onPress={takeBack}>
            <Icon name="undo" /> {t('stepBack')}
          </Button>
        )}
      </div>
    </div>
  )
}
