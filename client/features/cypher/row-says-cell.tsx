// biome-ignore-all lint/a11y/useSemanticElements: of a grid only the rows in sight are there, which a table cannot say
// biome-ignore-all lint/a11y/useFocusableInteractive: a cell gets its tabIndex with the grid's other attributes
import { numberOf, saysOf } from './says-so.ts'
import { noNumberWords } from './says-words.ts'
import { t } from './t.ts'
import type { Answer } from './use-query.ts'
import type { GridCell } from './value-cell.tsx'

interface Props {
  answer: Answer
  row: number
  place: number
  cell: GridCell
  onNote(place: number): void
}

const most = 6

export function RowSaysCell({ answer, row, place, cell, onNote }: Props) {
  const says = answer.summary?.says
  const { notes, more } = saysOf(answer, row)
  const left = Math.max(0, notes.length - most) + more
  return (
    <div role="gridcell" className="td says-cell" aria-colindex={place + 1} {...cell}>
      {notes.slice(0, most).map(each => (
        <SaysNumber key={each} place={each} contested={says?.notes[each]?.contested ?? false} onNote={onNote} />
      ))}
      {left > 0 && <span className="muted">{t('andMore', { more: left })}</span>}
      {notes.length === 0 && <span className="muted">{noNumberWords(says)}</span>}
    </div>
  )
}

/** Ringed where it is contested. */
export function SaysNumber({ place, contested, onNote }: { place: number; contested: boolean; onNote(place: number): void }) {
  return (
    <button
      type="button"
      className="says-number"
      tabIndex={-1}
      data-contested={contested || undefined}
      aria-label={t('sourceNumber', { number: numberOf(place), contested })}
      onClick={() => onNote(place)}
    >
      {numberOf(place)}
    </button>
  )
}
