import { useState } from 'react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { everyone, type Lens } from '../../../server/contract/lens.ts'
import { pairOf } from '../../../server/contract/what-if.ts'
import { call } from '../../api.ts'
import type { Comparing } from '../../model/state.ts'
import { useExplorer } from '../context.tsx'
import { LoadedOr } from '../LoadedOr.tsx'
import { useNames } from '../names.ts'
import { useLoad } from '../useLoad.ts'
import { useNarrow } from '../useNarrow.ts'
import { CampPicker } from './CampPicker.tsx'
import { CompareCanvas } from './CompareCanvas.tsx'
import { ComparePanel } from './ComparePanel.tsx'
import { CompareStart } from './CompareStart.tsx'

/** Two lenses side by side: what only one says, what both say, and where they contradict each other. */
export function CompareView({ pair, onPair }: { pair: Comparing; onPair(pair: Comparing): void }) {
  const [chosen, setChosen] = useState<string | null>(null)
  const narrow = useNarrow()
  const without = useExplorer(state => state.picture.lens.without)
  const [a, b] = [lensOf(pair.a, without), lensOf(pair.b, without)]
  const begun = pair.a !== null || pair.b !== null
  const loading = useLoad(begun ? `compare:${JSON.stringify([a, b])}` : null, signal => call('compare', { query: pairOf(a, b) }, signal))
  const nameOf = useNames([...(pair.a ?? []), ...(pair.b ?? [])])
  const called = (by: Comparing['a']): string => (by === null || by.length === 0 ? 'everyone' : by.map(nameOf).join(', '))
  const headline = `A, according to ${called(pair.a)}; B, according to ${called(pair.b)}`
  if (!begun) return <CompareStart onPair={onPair} />
  return (
    <>
      <div className="whatif-centre">
        <header className="whatif-head">
          <div className="whatif-words">
            <h2 className="whatif-headline">{`${capital(called(pair.a))} and ${called(pair.b)}, compared`}</h2>
            <p className="whatif-rest" role="status">
              {loading.data?.sentence}
            </p>
            <ul className="aside-list" aria-label="The two lenses">
              <SideChoice name="A" by={pair.a} onChoose={ids => onPair({ ...pair, a: ids })} />
              <SideChoice name="B" by={pair.b} onChoose={ids => onPair({ ...pair, b: ids })} />
              <li>
                <Button className="btn small plain" onPress={() => onPair({ a: pair.b, b: pair.a })}>
                  Change places
                </Button>
              </li>
              <li>
                <Button className="btn small plain" onPress={() => onPair({ a: null, b: null })}>
                  Clear
                </Button>
              </li>
            </ul>
          </div>
        </header>
        {without.length > 0 && (
          <p className="notice" role="status">
            What is set aside is set aside in both.
          </p>
        )}
        {!narrow && loading.data && <CompareCanvas comparison={loading.data} headline={headline} onSelect={setChosen} />}
      </div>
      <LoadedOr loading={loading} words="Comparing the two lenses.">
        {comparison => <ComparePanel comparison={comparison} chosen={chosen} onChoose={setChosen} />}
      </LoadedOr>
    </>
  )
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const lensOf = (by: readonly string[] | null, without: readonly string[]): Lens => ({
  ...everyone,
  by: [...(by ?? [])],
  without: [...without],
})

function SideChoice({ name, by: chosen, onChoose }: { name: string; by: readonly string[] | null; onChoose(by: readonly string[]): void }) {
  const by = chosen ?? []
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
