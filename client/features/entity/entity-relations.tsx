import { useMemo, useState } from 'react'
import { Button } from 'react-aria-components'
import type { EntityCard } from '../../../server/contract/answers.ts'
import type { Relation } from '../../../server/contract/graph.ts'
import { directionFrom } from '../../../server/evidence/direction.ts'
import { useExplorer, useHealth, useShared, useWords } from '../../session/context.tsx'
import { askAbove, useExpand } from '../../session/use-expand.ts'
import { select } from '../../state/selection.ts'
import { visible } from '../../state/visible.ts'
import { Icon } from '../../ui/icon.tsx'
import { Rich } from '../../ui/rich.tsx'
import { RelationLine, RelationRow } from '../claims/relation-line.tsx'
import { type TypeRow, typeRows } from './entity-rows.ts'
import { t } from './t.ts'

const arrows = { out: '→', in: '←', both: '↔' } as const
const arrowWords = {
  get out() {
    return t('fromHere')
  },
  get in() {
    return t('toHere')
  },
  get both() {
    return t('bothWays')
  },
} as const
const limits = [10, 40, 200] as const

/** Nobody reads a longer list of sentences: it is grouped by kind. */
const rowsAtMost = 40

const inOrder = (relations: readonly Relation[]): Relation[] => {
  const rank = ({ derived, contestedOn }: Relation): number => (derived ? 2 : contestedOn.length > 0 ? 1 : 0)
  return [...relations].sort((a, b) => rank(a) - rank(b))
}

export function EntityRelations({ card }: { card: EntityCard }) {
  const { explorer } = useShared()
  const health = useHealth()
  const expand = useExpand()
  const shown = useExplorer(visible)
  const [limit, setLimit] = useState<number>(askAbove)
  const [answer, setAnswer] = useState<string | null>(null)
  const rows = useMemo(() => typeRows(card, shown.relations), [card, shown])
  const total = rows.reduce((sum, row) => sum + row.total, 0)
  const onScreen = rows.reduce((sum, row) => sum + row.shown, 0)
  const missing = total - onScreen
  const mine = useMemo(() => inOrder(shown.relations.filter(({ from, to }) => from === card.id || to === card.id)), [shown, card.id])
  const disputed = mine.filter(({ contestedOn }) => contestedOn.length > 0).length
  const many = mine.length > rowsAtMost
  const bring = async (row?: TypeRow): Promise<void> =>
    setAnswer(await expand(card.id, row ? { type: row.type, direction: row.direction, limit } : { limit }))
  const lost = health.lostAt !== null
  return (
    <section className="side-section" aria-label={t('relations')}>
      <div className="section-head">
        <h3>
          {t('relations')} <span className="num">{t('ofOnCanvasDisputed', { onScreen, total, anyDisputed: disputed > 0, disputed })}</span>
        </h3>
        {missing > 0 && missing <= askAbove && (
          <Button className="btn small" isDisabled={lost} onPress={() => void bring()}>
            <Icon name="expand" /> {t('expandAll', { missing })}
          </Button>
        )}
      </div>
      {missing > askAbove && (
        <p className="muted">
          <Rich
            t={t}
            of="areNotOnTheCanvasChooseAType"
            values={{ missing }}
            parts={{
              limit: (
                <select
                  className="mini-select"
                  aria-label={t('atMost')}
                  value={limit}
                  onChange={event => setLimit(Number(event.target.value))}
                >
                  {limits.map(each => (
                    <option key={each}>{each}</option>
                  ))}
                </select>
              ),
            }}
          />
        </p>
      )}
      {lost && missing > 0 && <p className="muted">{t('expandingNeedsTheStoreWhichDoes')}</p>}
      {answer && (
        <p className="muted" role="status">
          {answer}
        </p>
      )}
      {rows.length === 0 && <p className="muted">{t('noRelationOfIsDrawnUnder', { card: card.name })}</p>}
      {!many && (
        <ul className="relation-rows">
          {mine.map(relation => (
            <li key={relation.id}>
              <Button className="row-button" onPress={() => select(explorer, { relations: [relation.id] })}>
                <RelationRow relation={relation} />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <ul className="type-rows">
        {rows
          .filter(row => many || row.total > row.shown)
          .map(row => (
            <Row key={`${row.type} ${row.direction}`} row={row} card={card} bring={lost ? null : () => void bring(row)} />
          ))}
      </ul>
    </section>
  )
}

function Row({ row, card, bring }: { row: TypeRow; card: EntityCard; bring: (() => void) | null }) {
  const { id } = card
  const { explorer } = useShared()
  const { vocabulary } = useWords()
  const label = vocabulary.labelFrom(row.type, row.direction, card)
  const [open, setOpen] = useState(false)
  const { relations } = useExplorer(visible)
  const mine = open
    ? relations.filter(
        relation =>
          relation.type === row.type && (relation.from === id || relation.to === id) && directionFrom(id, relation) === row.direction,
      )
    : []
  return (
    <li className="type-row">
      <Button className="row-button" aria-expanded={open} onPress={() => setOpen(!open)}>
        <span className="arrow" aria-hidden="true">
          {arrows[row.direction]}
        </span>
        <span className="type-name">
          {label}
          <span className="hidden">, {arrowWords[row.direction]}</span>
        </span>
        {row.contested > 0 && <span className="type-contested num">{t('contestedDisputed', { contested: row.contested })}</span>}
        <span className="num muted">{t('shownOfTotal', { shown: row.shown, total: row.total })}</span>
      </Button>
      {row.total > row.shown && (
        <Button
          className="btn small more"
          isDisabled={!bring}
          aria-label={t('expandMore2', { label, total: row.total - row.shown })}
          onPress={() => bring?.()}
        >
          + {row.total - row.shown}
        </Button>
      )}
      {open && (
        <ul className="relation-list">
          {mine.map(relation => (
            <li key={relation.id}>
              <Button className="row-button" onPress={() => select(explorer, { relations: [relation.id] })}>
                <RelationLine relation={relation} />
              </Button>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
