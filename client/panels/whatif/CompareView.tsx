import { useState } from 'react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { everyone, type Lens } from '../../../server/contract/lens.ts'
import { pairOf } from '../../../server/contract/what-if.ts'
import { call } from '../../api.ts'
import { LoadedOr } from '../LoadedOr.tsx'
import { useNames } from '../names.ts'
import { useLoad } from '../useLoad.ts'
import { useNarrow } from '../useNarrow.ts'
import { CampPicker } from './CampPicker.tsx'
import { CompareCanvas } from './CompareCanvas.tsx'
import { ComparePanel } from './ComparePanel.tsx'

export interface Pair {
  a: readonly string[]
  b: readonly string[]
}

/** Two lenses side by side: what only one says, what both say, and where they contradict each other. */
export function CompareView({ pair, onPair }: { pair: Pair; onPair(pair: Pair): void }) {
  const [chosen, setChosen] = useState<string | null>(null)
  const narrow = useNarrow()
  const [a, b] = [lensOf(pair.a), lensOf(pair.b)]
  const loading = useLoad(`compare:${JSON.stringify(pair)}`, signal => call('compare', { query: pairOf(a, b) }, signal))
  return (
    <>
      <div className="whatif-centre">
        <header className="whatif-head">
          <h2 className="whatif-headline">Two lenses compared</h2>
          <p className="whatif-rest">{loading.data?.sentence}</p>
          <ul className="aside-list" aria-label="The two lenses">
            <SideChoice name="A" by={pair.a} onChoose={ids => onPair({ ...pair, a: ids })} />
            <SideChoice name="B" by={pair.b} onChoose={ids => onPair({ ...pair, b: ids })} />
            <li>
              <Button className="btn small plain" onPress={() => onPair({ a: pair.b, b: pair.a })}>
                Change places
              </Button>
            </li>
          </ul>
        </header>
        {!narrow && loading.data && <CompareCanvas comparison={loading.data} onSelect={setChosen} />}
      </div>
      <LoadedOr loading={loading} words="Comparing the two lenses.">
        {comparison => <ComparePanel comparison={comparison} chosen={chosen} onChoose={setChosen} />}
      </LoadedOr>
    </>
  )
}

const lensOf = (by: readonly string[]): Lens => ({ ...everyone, by: [...by] })

function SideChoice({ name, by, onChoose }: { name: string; by: readonly string[]; onChoose(by: readonly string[]): void }) {
  const nameOf = useNames(by)
  return (
    <li>
      <DialogTrigger>
        <Button className="btn">
          <b>{name}</b> according to {by.length === 0 ? 'everyone' : by.map(nameOf).join(', ')}
        </Button>
        <Popover className="menu foundations-popover" placement="bottom start">
          <Dialog className="foundations-dialog" aria-label={`Lens ${name}, according to`}>
            <CampPicker by={by} onChoose={onChoose} />
          </Dialog>
        </Popover>
      </DialogTrigger>
    </li>
  )
}
