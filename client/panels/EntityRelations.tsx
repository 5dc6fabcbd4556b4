import { useMemo, useState } from 'react'
import { Button } from 'react-aria-components'
import type { EntityCard } from '../../server/contract/answers.ts'
import { select } from '../model/selection.ts'
import { visible } from '../model/visible.ts'
import { useExplorer, useShared } from './context.tsx'
import { directionOf, type TypeRow, typeRows } from './entityRows.ts'
import { Icon } from './Icon.tsx'
import { Ring } from './Line.tsx'
import { RelationLine } from './RelationLine.tsx'
import { askAbove, useExpand } from './useExpand.ts'

const arrows = { out: '→', in: '←', both: '↔' } as const
const arrowWords = { out: 'from here', in: 'to here', both: 'both ways' } as const
const limits = [10, 40, 200] as const

/** Relations by type and direction, with shown/total and a way to bring the rest. */
export function EntityRelations({ card }: { card: EntityCard }) {
  const { health } = useShared()
  const expand = useExpand()
  const shown = useExplorer(visible)
  const [limit, setLimit] = useState<number>(askAbove)
  const [answer, setAnswer] = useState<string | null>(null)
  const rows = useMemo(() => typeRows(card, shown.relations), [card, shown])
  const total = rows.reduce((sum, row) => sum + row.total, 0)
  const onScreen = rows.reduce((sum, row) => sum + row.shown, 0)
  const missing = total - onScreen
  const bring = async (row?: TypeRow): Promise<void> =>
    setAnswer(await expand(card.id, row ? { type: row.type, direction: row.direction, limit } : { limit }))
  const lost = health.lostAt !== null
  return (
    <section className="side-section" aria-label="Relations">
      <div className="section-head">
        <h3>
          Relations{' '}
          <span className="num">
            {onScreen} on canvas of {total}
          </span>
        </h3>
        {missing > 0 && missing <= askAbove && (
          <Button className="btn small" isDisabled={lost} onPress={() => void bring()}>
            <Icon name="expand" /> Expand all {missing}
          </Button>
        )}
      </div>
      {missing > askAbove && (
        <p className="muted">
          {missing} are not on the canvas. Choose a type, at most{' '}
          <select className="mini-select" aria-label="At most" value={limit} onChange={event => setLimit(Number(event.target.value))}>
            {limits.map(each => (
              <option key={each}>{each}</option>
            ))}
          </select>{' '}
          at a time.
        </p>
      )}
      {lost && missing > 0 && <p className="muted">Expanding needs the store, which does not answer.</p>}
      {answer && (
        <p className="muted" role="status">
          {answer}
        </p>
      )}
      {rows.length === 0 && <p className="muted">No drawn relation under this lens.</p>}
      <ul className="type-rows">
        {rows.map(row => (
          <Row key={`${row.type} ${row.direction}`} row={row} id={card.id} bring={lost ? null : () => void bring(row)} />
        ))}
      </ul>
    </section>
  )
}

function Row({ row, id, bring }: { row: TypeRow; id: string; bring: (() => void) | null }) {
  const { explorer, vocabulary } = useShared()
  const [open, setOpen] = useState(false)
  const { relations } = useExplorer(visible)
  const mine = open
    ? relations.filter(
        relation =>
          relation.type === row.type && (relation.from === id || relation.to === id) && directionOf(relation, id) === row.direction,
      )
    : []
  return (
    <li className="type-row">
      <Button className="row-button" aria-expanded={open} onPress={() => setOpen(!open)}>
        <span className="arrow" aria-hidden="true">
          {arrows[row.direction]}
        </span>
        <span className="type-name">
          {vocabulary.label(row.type)}
          <span className="hidden">, {arrowWords[row.direction]}</span>
        </span>
        {row.contested > 0 && (
          <span className="type-contested num">
            <Ring /> {row.contested}
            <span className="hidden"> contested</span>
          </span>
        )}
        <span className="num muted">
          {row.shown} of {row.total}
        </span>
      </Button>
      {row.total > row.shown && (
        <Button
          className="btn small more"
          isDisabled={!bring}
          aria-label={`Expand ${vocabulary.label(row.type)}: ${row.total - row.shown} more`}
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
