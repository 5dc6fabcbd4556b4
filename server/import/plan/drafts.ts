import type { EntityRecord } from '../../contract/graph.ts'
import type { Mapping } from '../../contract/import/mapping.ts'
import type { Kinds } from '../../contract/kinds.ts'
import type { Predicate } from '../../contract/ontology.ts'
import { anyOf } from '../../contract/told/coded.ts'
import { noted } from '../../contract/told/noted.ts'
import type { Row } from '../../tables/table.ts'
import { troubleOfTie } from '../cells/clean.ts'
import type { Names } from './entities.ts'
import { Fault } from './fault.ts'
import type { Named } from './named.ts'
import type { Sheet } from './sheet.ts'
import { deniersOf, type Speaker, speakerOf } from './speakers.ts'
import type { Tie, Ties } from './ties.ts'

export interface Draft {
  row: Row
  tie: number
  words: Tie
  from: Named
  to: Named
  speaker: Speaker | null
  deniers: readonly Speaker[]
}

/** Null where all are left aside. Throws Fault. */
export function draftsOf(row: Row, sheet: Sheet, mapping: Mapping, ties: Ties, names: Names): Draft[] | null {
  const drafts: Draft[] = []
  const [speaker, deniers] = [speakerOf(row, sheet, names), deniersOf(row, sheet, names)]
  let aside = false
  for (const tie of sheet.ties) {
    if (tie > 1 && !sheet.has(row, tie)) continue
    const said = sheet.part(row, 'tie', tie)
    const words = said?.value ?? mapping.constants.tie
    if (words === undefined) throw new Fault(sheet.columnOf('tie', tie), '', noted('emptyTie'))
    const trouble = troubleOfTie(words)
    if (trouble !== null) throw new Fault(said?.column ?? null, words, trouble)
    const known = ties.of(words)
    if (known.as === 'aside') {
      aside = true
      continue
    }
    if (known.as === 'open') {
      const open = known.reason.code === 'negatesUnclear' ? known.reason : noted('noPredicateYet')
      throw new Fault(said?.column ?? null, words, known.negative ? noted('notSoAnd', { reason: open }) : open)
    }
    drafts.push({
      row,
      tie,
      words: known,
      from: end(row, 'from', tie, sheet, mapping, names),
      to: end(row, 'to', tie, sheet, mapping, names),
      ...{ speaker, deniers },
    })
  }
  return drafts.length === 0 && aside ? null : drafts
}

function end(row: Row, side: 'from' | 'to', tie: number, sheet: Sheet, mapping: Mapping, names: Names): Named {
  const cell = sheet.part(row, side, tie)
  if (!cell) throw new Fault(sheet.columnOf(side, tie), '', noted('emptyEnd'))
  const kind = sheet.part(row, side === 'from' ? 'fromKind' : 'toKind', tie)
  return names.use(
    cell.value,
    cell.column,
    kind?.value ?? null,
    (side === 'from' ? mapping.constants.fromKind : mapping.constants.toKind) ?? null,
  )
}

export function demand({ words, from, to }: Draft, predicates: ReadonlyMap<string, Predicate>): void {
  for (const { predicate: id, reversed } of words.meanings.slice(0, 1)) {
    const predicate = predicates.get(id)
    if (!predicate) continue
    const [subject, object] = reversed ? [to, from] : [from, to]
    subject.demands.set(predicate.from.join(), predicate.from)
    object.demands.set(predicate.to.join(), predicate.to)
  }
}

export function refusedKinds(
  words: Tie,
  from: EntityRecord,
  to: EntityRecord,
  predicates: ReadonlyMap<string, Predicate>,
  kinds: Kinds,
  column: string | null,
): Fault {
  const { predicate: id, reversed } = words.meanings[0] ?? { predicate: '', reversed: false }
  const predicate = predicates.get(id)
  if (!predicate) return new Fault(column, words.words, noted('idNoPredicate', { id }))
  const [subject, object] = reversed ? [to, from] : [from, to]
  return new Fault(
    column,
    words.words,
    noted('wrongKinds', {
      id,
      from: anyOf(predicate.from.map(kinds.aKind)),
      to: anyOf(predicate.to.map(kinds.aKind)),
      subject: subject.name,
      aSubject: kinds.aKind(subject.kind),
      object: object.name,
      anObject: kinds.aKind(object.kind),
    }),
  )
}
