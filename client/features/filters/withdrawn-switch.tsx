import { Checkbox } from 'react-aria-components'
import { useExplorer, useShared } from '../../session/context.tsx'
import { graphUnder } from '../../session/start.ts'
import { setLens } from '../../state/acts.ts'
import { Box } from '../../ui/filter-group.tsx'

/** Relations of which every claim was withdrawn stand no more; here they can be asked for. */
export function WithdrawnSwitch() {
  const { explorer, announce } = useShared()
  const on = useExplorer(state => state.picture.lens.withdrawn === true)
  const change = async (show: boolean): Promise<void> => {
    const { withdrawn: _, ...rest } = explorer.get().picture.lens
    const lens = show ? { ...rest, withdrawn: true } : rest
    try {
      const graph = await graphUnder(lens)
      setLens(explorer, lens, graph, show ? 'show withdrawn' : 'hide withdrawn')
      const found = graph.relations.filter(({ state }) => state === 'withdrawn').length
      announce(
        !show ? 'Withdrawn relations are not shown.' : found === 0 ? 'No relation was withdrawn.' : `${found} withdrawn shown.`,
        true,
      )
    } catch (error) {
      announce(error instanceof Error ? error.message : String(error))
    }
  }
  return (
    <Checkbox className="check filter-row" isSelected={on} onChange={show => void change(show)}>
      <Box />
      <span className="filter-name">also what was withdrawn</span>
    </Checkbox>
  )
}
