import { Checkbox } from 'react-aria-components'
import { useExplorer, useShared } from '../../session/context.tsx'
import { graphUnder } from '../../session/graph-under.ts'
import { setLens } from '../../state/acts.ts'
import { Box } from '../../ui/filter-group.tsx'
import { t } from './t.ts'

export function WithdrawnSwitch() {
  const { explorer, announce } = useShared()
  const on = useExplorer(state => state.picture.lens.withdrawn === true)
  const change = async (show: boolean): Promise<void> => {
    const { withdrawn: _, ...rest } = explorer.get().picture.lens
    const lens = show ? { ...rest, withdrawn: true } : rest
    try {
      const graph = await graphUnder(lens)
      setLens(explorer, lens, graph, show ? t('showWithdrawn') : t('hideWithdrawn'))
      const found = graph.relations.filter(({ state }) => state === 'withdrawn').length
      announce(
        !show ? t('withdrawnRelationsAreNotShown') : found === 0 ? t('noRelationWasWithdrawn') : t('withdrawnShown', { found }),
        true,
      )
    } catch (error) {
      announce(error instanceof Error ? error.message : String(error))
    }
  }
  return (
    <Checkbox className="check filter-row" isSelected={on} onChange={show => void change(show)}>
      <Box />
      <span className="filter-name">{t('alsoWhatWasWithdrawn')}</span>
    </Checkbox>
  )
}
