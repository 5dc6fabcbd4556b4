import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { everyone } from '../../../server/contract/everyone.ts'
import type { Entity } from '../../../server/contract/graph.ts'
import type { Lens } from '../../../server/contract/lens.ts'
import { useExplorer } from '../../session/context.tsx'
import { useNamesWithin } from '../../session/names.ts'
import { queries } from '../../session/queries.ts'
import { denialsBehind, findingOf, groundOf, isCut } from '../../state/comparing.ts'
import type { Comparing } from '../../state/state.ts'
import { LoadedOr } from '../../ui/loaded-or.tsx'
import { useNarrow } from '../../ui/use-narrow.ts'
import { listOf } from '../../words/catalogue/words-of.ts'
import { toldText } from '../../words/told.ts'
import { denialWords } from '../../words/told-denials.ts'
import { CampPicker } from './camp-picker.tsx'
import { CompareCanvas } from './compare-canvas.tsx'
import { CompareCanvases } from './compare-canvases.tsx'
import { CompareKey } from './compare-key.tsx'
import { ComparePanel } from './compare-panel.tsx'
import { CompareStart } from './compare-start.tsx'
import { t } from './t.ts'

const [listedAtFirst, listedAtMost] = [1000, 5000]

export function CompareView({ pair, onPair }: { pair: Comparing; onPair(pair: Comparing): void }) {
  const [chosen, setChosen] = useState<string | null>(null)
  const [limit, setLimit] = useState(listedAtFirst)
  const narrow = useNarrow()
  const without = useExplorer(state => state.picture.lens.without)
  const [a, b] = [lensOf(pair.a, without), lensOf(pair.b, without)]
  const begun = pair.a !== null || pair.b !== null
  const loading = useQuery({ ...queries.compare(a, b, limit), enabled: begun })
  const nameOf = useNamesWithin([...(pair.a ?? []), ...(pair.b ?? [])])
  const calledBy = (by: Comparing['a']): string => (by === null || by.length === 0 ? t('everyone') : listOf(by.map(nameOf), 'unit'))
  const called = { a: calledBy(pair.a), b: calledBy(pair.b) }
  const graph = useQuery({ ...queries.graph({ ...everyone, without: [...without] }), enabled: begun })
  const all = useMemo(() => graph.data?.denials ?? [], [graph.data])
  const comparison = loading.data
  const denials = useMemo(() => (comparison ? denialsBehind(comparison, all) : []), [comparison, all])
  const denierNames = useNamesWithin(denials.map(({ denier }) => denier))
  const same = (pair.a ?? []).join() === (pair.b ?? []).join()
  const finding = comparison ? (same ? t('chooseTwoDifferentAccounts') : findingOf(comparison, called.a, called.b)) : ''
  const ground =
    comparison && !same ? groundOf(comparison, denials, ({ denier, told }) => `${denierNames(denier)} ${denialWords(told)}`) : null
  const cut = comparison && isCut(comparison) ? t('showingTheFirst', { limit }) : null
  const notes = useMemo(
    () => [t('aAccordingToBAccordingTo', { a: called.a, b: called.b }), `${finding}.`, ...(ground ? [ground] : []), ...(cut ? [cut] : [])],
    [called.a, called.b, finding, ground, cut],
  )
  if (!begun) return <CompareStart onPair={onPair} />
  return (
    <>
      <div className="whatif-centre">
        <header className="whatif-head">
          <div className="whatif-words">
            <h2 className="whatif-headline">{finding}</h2>
            <p className="whatif-rest" role="status">
              {ground ?? (same ? t('bothAreTheSameThereIs') : comparison && toldText(comparison.told))}
            </p>
            <ul className="aside-list" aria-label={t('theTwoLenses')}>
              <SideChoice name="A" by={pair.a} onChoose={ids => onPair({ ...pair, a: ids })} />
              <SideChoice name="B" by={pair.b} onChoose={ids => onPair({ ...pair, b: ids })} />
              <li>
                <Button className="btn small plain" onPress={() => onPair({ a: pair.b, b: pair.a })}>
                  {t('changePlaces')}
                </Button>
              </li>
              <li>
                <Button className="btn small plain" onPress={() => onPair({ a: null, b: null })}>
                  {t('clear')}
                </Button>
              </li>
            </ul>
          </div>
        </header>
        {without.length > 0 && (
          <p className="notice" role="status">
            {t('whatIsSetAsideIsSet')}
          </p>
        )}
        {cut && !same && (
          <p className="notice" role="status">
            {cut}
            {limit < listedAtMost && (
              <Button className="btn small" onPress={() => setLimit(listedAtMost)}>
                {t('showMoreOfEach', { most: listedAtMost })}
              </Button>
            )}
          </p>
        )}
        {!narrow && comparison && !same && denials.length === 0 && (
          <CompareCanvas comparison={comparison} notes={notes} onSelect={setChosen} />
        )}
        {!narrow && comparison && !same && denials.length > 0 && (
          <>
            <CompareCanvases
              comparison={comparison}
              denials={denials}
              entities={graph.data?.entities ?? none}
              called={called}
              notes={notes}
              onSelect={setChosen}
            />
            <CompareKey />
          </>
        )}
      </div>
      <LoadedOr loading={loading} words={t('comparingTheTwoLenses')}>
        {found =>
          same ? null : <ComparePanel comparison={found} denials={denials} called={called} chosen={chosen} onChoose={setChosen} />
        }
      </LoadedOr>
    </>
  )
}

const none: readonly Entity[] = []

const lensOf = (by: readonly string[] | null, without: readonly string[]): Lens => ({
  ...everyone,
  by: [...(by ?? [])],
  without: [...without],
})

function SideChoice({ name, by: chosen, onChoose }: { name: string; by: readonly string[] | null; onChoose(by: readonly string[]): void }) {
  const by = chosen ?? []
  const nameOf = useNamesWithin(by)
  return (
    <li>
      <DialogTrigger>
        <Button className="btn">
          <b>{name}</b> {t('accordingToEveryone', { ifBy: by.length === 0, map: listOf(by.map(nameOf), 'unit') })}
        </Button>
        <Popover className="menu foundations-popover" placement="bottom start">
          <Dialog className="foundations-dialog" aria-label={t('lensAccordingTo', { name })}>
            <CampPicker by={by} onChoose={onChoose} />
          </Dialog>
        </Popover>
      </DialogTrigger>
    </li>
  )
}
