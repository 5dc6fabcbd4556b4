import { Button } from 'react-aria-components'
import { useExplorer, useShared, useUi } from '../session/context.tsx'
import { useSteps } from '../session/use-steps.ts'
import { activeDimensions } from '../state/filters.ts'
import { Icon } from '../ui/icon.tsx'
import { t } from './t.ts'

export function PhoneBar() {
  const { show } = useShared()
  const railOpen = useUi(ui => ui.railOpen)
  const active = useExplorer(state => activeDimensions(state.picture.filters).length)
  const { undo, redo, takeBack, takeAgain } = useSteps()
  return (
    <div className="phone-bar" data-region="Tools">
      <Button className="btn plain" aria-expanded={railOpen} onPress={() => show({ railOpen: !railOpen })}>
        <Icon name="filter" /> {t('filters')}
        {active > 0 && <span className="num"> {t('activeOn', { active })}</span>}
      </Button>
      <Button className="btn plain" isDisabled={!undo} aria-label={undo ? t('undoUndo', { undo }) : t('undo')} onPress={takeBack}>
        <Icon name="undo" /> {t('undo')}
      </Button>
      <Button className="btn plain" isDisabled={!redo} aria-label={redo ? t('redoRedo', { redo }) : t('redo')} onPress={takeAgain}>
        <Icon name="redo" /> {t('redo')}
      </Button>
    </div>
  )
}
