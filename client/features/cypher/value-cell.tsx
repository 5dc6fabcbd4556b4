// biome-ignore-all lint/a11y/useSemanticElements: of a grid only the rows in sight are there, which a table cannot say
// biome-ignore-all lint/a11y/useFocusableInteractive: a cell gets its tabIndex with the grid's other attributes
import type { WireValue } from '../../../server/contract/query.ts'
import { shown } from '../../../server/contract/shown.ts'
import { Glyph } from '../../ui/glyph.tsx'
import { drawable, isNode, print } from './wire.ts'

export interface GridCell {
  tabIndex: number
  'data-active': true | undefined
  onFocus(): void
}

interface Props {
  value: WireValue | undefined
  place: number
  cell: GridCell
  onOpen(value: WireValue): void
}

/** An entity or a drawn relation is a link: a click, or Enter in its cell, goes to it. */
export function ValueCell({ value, place, cell, onOpen }: Props) {
  return (
    <div role="gridcell" className="td" aria-colindex={place + 1} data-type={value?.$type} {...cell}>
      {value && (leads(value) ? <Link value={value} onOpen={onOpen} /> : <bdi>{print(value)}</bdi>)}
    </div>
  )
}

const leads = (value: WireValue): boolean => {
  if (value.$type !== 'Node' && value.$type !== 'Relationship') return false
  const { entities, relations } = drawable([[value]])
  return entities.size + relations.size > 0
}

function Link({ value, onOpen }: { value: WireValue; onOpen(value: WireValue): void }) {
  const entity = isNode(value) ? value._value._properties : null
  const kind = entity?.kind === undefined ? null : print(entity.kind)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter is the grid's
    <span className="grid-link" role="link" tabIndex={-1} onClick={() => onOpen(value)}>
      {kind !== null && <Glyph kind={kind} size={14} />}
      <bdi>{entity?.name ? shown(print(entity.name)) : print(value)}</bdi>
    </span>
  )
}
