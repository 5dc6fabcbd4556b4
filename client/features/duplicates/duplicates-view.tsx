import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import type { Verdict } from '../../../server/contract/duplicates/decisions.ts'
import type { Pair, Pairs } from '../../../server/contract/duplicates/pairs.ts'
import { useShared } from '../../session/context.tsx'
import { queries } from '../../session/queries.ts'
import { LoadedOr } from '../../ui/loaded-or.tsx'
import { Rich } from '../../ui/rich.tsx'
import { useLatest } from '../../ui/use-latest.ts'
import { date } from '../../words/text.ts'
import { TextRow } from '../write/rows/text-row.tsx'
import { PairView } from './pair-view.tsx'
import { t } from './t.ts'
import { useDecide } from './use-decide.ts'
import { inShort, verdictWord } from './words.ts'

export function DuplicatesView() {
  const loading = useQuery(queries.pairs())
  return (
    <LoadedOr loading={loading} words={t('readingThePairs')}>
      {found => <Deciding found={found} />}
    </LoadedOr>
  )
}

const keys: Readonly<Record<string, Verdict>> = { s: 'same', d: 'different', u: 'unsure' }

function Deciding({ found }: { found: Pairs }) {
  const { show, announce } = useShared()
  const deciding = useDecide()
  const [part, setPart] = useState<'open' | 'decided'>('open')
  const [chosen, setChosen] = useState('')
  const [reason, setReason] = useState('')
  const [shown, setShown] = useState<Record<string, string>>({})
  const [bulk, setBulk] = useState(false)
  const at = Math.max(
    0,
    found.pairs.findIndex(pair => keyOf(pair) === chosen),
  )
  const pair = found.pairs[at]
  const shownAs = pair ? (shown[keyOf(pair)] ?? (pair.b.relations > pair.a.relations ? pair.b.id : pair.a.id)) : ''
  const go = (step: number): void => {
    const next = found.pairs[Math.min(Math.max(at + step, 0), found.pairs.length - 1)]
    if (!next) return
    setChosen(keyOf(next))
    announce(`${next.a.name} / ${next.b.name}`)
  }
  const decide = async (is: Verdict): Promise<void> => {
    if (!pair) return
    const { a, b } = pair
    const next = found.pairs[at + 1] ?? found.pairs[at - 1]
    const said = t('isDecided', { a: a.name, b: b.name, what: verdictWord(is) })
    const ok = await deciding.decide([{ a: a.id, b: b.id, is, ...(is === 'same' && { shownAs }) }], reason, said)
    if (!ok) return
    setReason('')
    setChosen(next ? keyOf(next) : '')
  }
  const onKey = useLatest((event: KeyboardEvent): void => {
    const writing = event.target instanceof HTMLElement && event.target.matches('input, textarea')
    if (event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !writing) {
      event.preventDefault()
      event.stopImmediatePropagation()
      void deciding.undo(id => namesIn(found).get(id) ?? id)
      return
    }
    if (writing || event.ctrlKey || event.metaKey || event.altKey || part !== 'open' || bulk) return
    const is = keys[event.key.toLowerCase()]
    const step = { '[': -1, ']': 1 }[event.key]
    if (is === undefined && step === undefined) return
    event.preventDefault()
    event.stopImmediatePropagation()
    if (is) void decide(is)
    else if (step) go(step)
  })
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => onKey.current(event)
    addEventListener('keydown', hear, true)
    return () => removeEventListener('keydown', hear, true)
  }, [onKey])
  return (
    <div className="duplicates" data-region="Duplicates">
      <nav className="duplicates-list" aria-label={t('pairs')}>
        <header>
          <Button className="link" onPress={() => show({ deciding: false })}>
            {t('backToTheSources')}
          </Button>
          <h2>{t('mayBeTheSame')}</h2>
          <p className="muted">{t('pairsDecided', { open: found.open, decided: found.decided.length })}</p>
          <ToggleButtonGroup
            className="seg"
            aria-label={t('show')}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[part]}
            onSelectionChange={all => setPart([...all][0] as typeof part)}
          >
            <ToggleButton className="seg-item" id="open">
              {t('toDecide', { open: found.open })}
            </ToggleButton>
            <ToggleButton className="seg-item" id="decided">
              {t('decided', { decided: found.decided.length })}
            </ToggleButton>
          </ToggleButtonGroup>
        </header>
        <ul>
          {part === 'open' &&
            found.pairs.map(each => (
              <li key={keyOf(each)}>
                <Button className="duplicates-row" aria-current={each === pair || undefined} onPress={() => setChosen(keyOf(each))}>
                  <span>
                    <bdi>{each.a.name}</bdi> / <bdi>{each.b.name}</bdi>
                  </span>
                  <span className="muted">{inShort(each.why)}</span>
                </Button>
              </li>
            ))}
          {part === 'decided' &&
            found.decided.map(({ a, b, decision }) => (
              <li key={`${a.id} ${b.id}`} className="duplicates-row">
                <span>
                  <bdi>{a.name}</bdi> / <bdi>{b.name}</bdi>
                </span>
                <span className="muted">
                  <Rich
                    t={t}
                    of="decidedBy"
                    parts={{
                      what: <b>{verdictWord(decision.is)}</b>,
                      name: <bdi>{decision.by}</bdi>,
                      date: <>{date(decision.at.slice(0, 10))}</>,
                    }}
                  />
                  {decision.reason && <bdi> {decision.reason}</bdi>}{' '}
                  <Button
                    className="link"
                    aria-label={t('takeBackOf', { a: a.name, b: b.name })}
                    onPress={() => void deciding.takeBack(a.id, b.id, t('isTakenBack', { a: a.name, b: b.name }))}
                  >
                    {t('takeBack')}
                  </Button>
                </span>
              </li>
            ))}
        </ul>
        {found.oneItem.length > 0 && part === 'open' && (
          <footer>
            <Button className="btn small" aria-expanded={bulk} onPress={() => setBulk(!bulk)}>
              {t('decideAll', { n: found.oneItem.length })}
            </Button>
          </footer>
        )}
      </nav>
      <section className="duplicates-pair" aria-label={t('whyTheseTwo')}>
        {bulk && <Bulk found={found} deciding={deciding} close={() => setBulk(false)} />}
        {!bulk && pair && (
          <PairView
            key={keyOf(pair)}
            pair={pair}
            where={t('pairOf', { n: at + 1, all: found.open })}
            shownAs={shownAs}
            setShownAs={id => setShown(now => ({ ...now, [keyOf(pair)]: id }))}
          />
        )}
        {!pair && <p className="side-empty">{t('noPairIsOpen', { decided: found.decided.length })}</p>}
        {(pair || deciding.problem) && (
          <footer className="duplicates-foot">
            {deciding.problem && (
              <p className="notice warn" role="alert">
                {deciding.problem}
              </p>
            )}
            {!bulk && (
              <>
                <Button className="btn" onPress={() => void decide('same')}>
                  {t('isSame')} <kbd>{t('keySame')}</kbd>
                </Button>
                <Button className="btn" onPress={() => void decide('different')}>
                  {t('isDifferent')} <kbd>{t('keyDifferent')}</kbd>
                </Button>
                <Button className="btn" onPress={() => void decide('unsure')}>
                  {t('isUnsure')} <kbd>{t('keyUnsure')}</kbd>
                </Button>
                <TextRow name="reason" label={t('whyIfYouWish')} value={reason} onChange={setReason} />
              </>
            )}
            <TextRow name="by" label={t('yourName')} value={deciding.by} onChange={deciding.setBy} />
            <span className="duplicates-steps">
              <Button className="btn small" aria-label={t('previousPair')} onPress={() => go(-1)}>
                <kbd>[</kbd>
              </Button>
              <Button className="btn small" aria-label={t('nextPair')} onPress={() => go(1)}>
                <kbd>]</kbd>
              </Button>
            </span>
            <p className="muted">{t('canBeTakenBack')}</p>
          </footer>
        )}
      </section>
    </div>
  )
}

const namesIn = ({ pairs, decided }: Pairs): ReadonlyMap<string, string> =>
  new Map([...pairs, ...decided].flatMap(({ a, b }) => [a, b]).map(({ id, name }) => [id, name]))

const keyOf = ({ a, b }: Pick<Pair, 'a' | 'b'>): string => `${a.id} ${b.id}`

function Bulk({ found, deciding, close }: { found: Pairs; deciding: ReturnType<typeof useDecide>; close(): void }) {
  const names = namesIn(found)
  const n = found.oneItem.length
  const all = found.oneItem.slice(0, 500).map(({ a, b }) => ({ a, b, is: 'same' as const, shownAs: a }))
  return (
    <section className="duplicates-bulk" aria-label={t('decideAll', { n })}>
      <p>{t('theseHaveOneItem')}</p>
      <ul>
        {all.map(({ a, b }) => (
          <li key={`${a} ${b}`}>
            <bdi>{names.get(a) ?? a}</bdi> / <bdi>{names.get(b) ?? b}</bdi>
          </li>
        ))}
      </ul>
      <p className="claim-acts">
        <Button className="btn" onPress={async () => (await deciding.decide(all, '', t('areDecided', { n: all.length }))) && close()}>
          {t('theyAreTheSame', { n: all.length })}
        </Button>
        <Button className="btn plain" onPress={close}>
          {t('cancel')}
        </Button>
      </p>
    </section>
  )
}
