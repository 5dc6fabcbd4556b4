import { Button } from 'react-aria-components'
import { useExplorer, useShared } from '../session/context.tsx'
import { useSteps } from '../session/use-steps.ts'
import { activeDimensions } from '../state/filters.ts'
import { Icon } from '../ui/icon.tsx'

/** Where there is no canvas and no rail: the filters, and what can be taken back. */
export function PhoneBar() {
  const { ui, show } = useShared()
  const active = useExplorer(state => activeDimensions(state.picture.filters).length)
  const { undo, redo, takeBack, takeAgain } = useSteps()
  return (
    <div className="phone-bar" data-region="Tools">
      <Button className="btn plain" aria-expanded={ui.railOpen} onPress={() => show({ railOpen: !ui.railOpen })}>
        <Icon name="filter" /> Filters{active > 0 && <span className="num"> {active} on</span>}
      </Button>
      <Button className="btn plain" isDisabled={!undo} aria-label={undo ? `Undo: ${undo}` : 'Undo'} onPress={takeBack}>
        <Icon name="undo" /> Undo
      </Button>
      <Button className="btn plain" isDisabled={!redo} aria-label={redo ? `Redo: ${redo}` : 'Redo'} onPress={takeAgain}>
        <Icon name="redo" /> Redo
      </Button>
    </div>
  )
}
