import { useEffect, useMemo, useRef, useState } from 'react'
import type { Denial, Entity } from '../../../server/contract/graph.ts'
import type { Comparison } from '../../../server/contract/what-if.ts'
import { useShared } from '../../session/context.tsx'
import { denialsBehind, isCut, toldBy } from '../../state/comparing.ts'
import { createExplorer } from '../../state/explorer.ts'
import { link } from '../../state/linked.ts'
import { type Addition, replace } from '../../state/merge.ts'
import type { Explorer, GraphView } from '../../state/state.ts'
import { SideCanvas } from './side-canvas.tsx'
import { t } from './t.ts'
import { useOnShow } from './use-on-show.ts'

interface Props {
  comparison: Comparison
  denials: readonly Denial[]
  entities: readonly Entity[]
  called: { a: string; b: string }
  notes: readonly string[]
  onSelect(id: string | null): void
}

export function CompareCanvases({ comparison, denials, entities, called, notes, onSelect }: Props) {
  const { explorer } = useShared()
  const [sides] = useState(() => ({ a: createExplorer(), b: createExplorer() }))
  const graphs = useMemo(() => {
    const behind = denialsBehind(comparison, denials)
    return { a: graphOfSide(comparison, 'a', behind, entities), b: graphOfSide(comparison, 'b', behind, entities) }
  }, [comparison, denials, entities])
  useEffect(() => {
    const fill = (side: Explorer, graph: Addition): void =>
      side.set(state => {
        const positions = state.picture.positions.size > 0 ? state.picture.positions : explorer.get().picture.positions
        const picture = replace({ ...state.picture, positions }, graph)
        return { ...state, picture: { ...picture, filters: { ...picture.filters, denials: true } } }
      })
    fill(sides.a, graphs.a)
    fill(sides.b, graphs.b)
  }, [explorer, sides, graphs])
  useEffect(() => link(sides.a, sides.b), [sides])
  useEffect(() => sides.b.subscribe(({ selection }) => onSelect(selection.relations.at(-1) ?? null)), [sides, onSelect])
  const view = useRef<GraphView | null>(null)
  useOnShow(sides.b, view, notes)
  const own = { a: toldBy(comparison, 'a').length, b: toldBy(comparison, 'b').length }
  return (
    <div className="whatif-canvases">
      {(['a', 'b'] as const).map(side => (
        <figure key={side} className="whatif-canvas">
          <figcaption>
            {side.toUpperCase()} <i>{t('accordingTo')}</i> {called[side]}
            <span className="num compare-caption">
              {t(isCut(comparison) ? 'relationsDrawn' : 'relations3', { own: own[side] })}
              {(graphs[side].denials?.length ?? 0) > 0 && t('denials', { denials: graphs[side].denials?.length ?? 0 })}
            </span>
          </figcaption>
          <SideCanvas
            explorer={sides[side]}
            label={t('accordingTo2', { toUpperCase: side.toUpperCase(), called: called[side] })}
            {...(side === 'b' && { view })}
          />
        </figure>
      ))}
    </div>
  )
}

/** A side draws what it tells and what it denies; what it disputes of the other stands as ghosts. */
function graphOfSide(comparison: Comparison, side: 'a' | 'b', denials: readonly Denial[], ends: readonly Entity[]): Addition {
  const relations = toldBy(comparison, side)
  const against = comparison.attributionDisputed.filter(({ saidBy }) => saidBy !== side).map(({ relation }) => relation)
  const other = toldBy(comparison, side === 'a' ? 'b' : 'a')
  const told = new Set(relations.map(({ id }) => id))
  const mine = denials.filter(({ claimIds }) =>
    comparison.attributionDisputed.some(each => each.saidBy !== side && each.denials.some(id => claimIds.includes(id))),
  )
  const unsaid = against.length > 0 ? other.filter(({ id }) => !told.has(id)) : []
  const all = new Map([...ends, ...comparison.entities].map(entity => [entity.id, entity]))
  const pick = (ids: Iterable<string>): Entity[] => [...new Set(ids)].flatMap(id => all.get(id) ?? [])
  const endsOf = (some: typeof relations): string[] => some.flatMap(({ from, to }) => [from, to])
  return {
    entities: pick([...endsOf(relations), ...mine.flatMap(({ denier, target }) => [denier, target])]),
    relations,
    denials: mine,
    ghosts: { entities: pick(endsOf(unsaid)), relations: unsaid },
  }
}
