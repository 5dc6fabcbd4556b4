import type { ColumnPart, Mapping, NewPredicate, ReadingOf } from '../../../server/contract/import/mapping.ts'
import type { ImportReport } from '../../../server/contract/import/report.ts'
import { wordsOfTyped } from '../../../server/contract/import/typed-tie.ts'

/** Of such a part a tie has one column: the column that had it stays in the sheet. */
const only: ReadonlySet<ColumnPart> = new Set([
  'from',
  'to',
  'tie',
  'fromKind',
  'toKind',
  'source',
  'quote',
  'share',
  'amount',
  'start',
  'end',
])

export const partOf = (mapping: Mapping, column: string): { part: ColumnPart; tie: number } =>
  mapping.columns.find(each => each.column === column) ?? { part: 'stays', tie: 1 }

/** Two columns change places where the other had this part and this one has another that the other can take. */
export function withPart(mapping: Mapping, column: string, part: ColumnPart, tie = 1): Mapping {
  const before = partOf(mapping, column)
  const rest = mapping.columns.flatMap(each => {
    if (each.column === column) return []
    if (each.part !== part || each.tie !== tie || !only.has(part)) return [each]
    return isEnd(part) && isEnd(before.part) && before.tie === tie ? [{ ...each, part: before.part }] : []
  })
  const columns = part === 'stays' ? rest : [...rest, { column, part, tie }]
  // what every row says is for where no column says it
  const { tie: constant, ...constants } = mapping.constants
  return { ...mapping, columns, constants: part === 'tie' || constant === undefined ? constants : { ...constants, tie: constant } }
}
/** How values of a column that can be read two ways are read. */
export const withReading = (mapping: Mapping, column: string, about: ReadingOf, read: string): Mapping => ({
  ...mapping,
  columns: mapping.columns.map(each => (each.column === column ? { ...each, [about]: read } : each)),
})

const isEnd = (part: ColumnPart): boolean => part === 'from' || part === 'to'

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase()

/** `predicate` null: its rows are left aside; undefined: as it would be guessed. */
export function withValue(
  mapping: Mapping,
  value: string,
  predicate: string | null | undefined,
  { reversed = false, negative = false }: { reversed?: boolean; negative?: boolean } = {},
): Mapping {
  const values = mapping.values.filter(each => !same(each.value, value))
  return { ...mapping, values: predicate === undefined ? values : [...values, { value, predicate, reversed, negative }] }
}

export type Decision = 'same' | 'not' | 'unsure'
type DoubtfulName = ImportReport['names'][number]

export const decisionOn = (mapping: Mapping, name: string): Decision => {
  const decided = mapping.names.find(each => each.name === name)
  if (!decided || decided.undecided) return 'unsure'
  return decided.same !== null || decided.sameAs !== undefined ? 'same' : 'not'
}

/** A kind that somebody chose stays. */
export function withName(mapping: Mapping, { name, candidates }: DoubtfulName, decision: Decision): Mapping {
  const { kind } = mapping.names.find(each => each.name === name) ?? {}
  const names = mapping.names.filter(each => each.name !== name)
  const [first] = candidates
  const kept = kind === undefined ? {} : { kind }
  if (decision === 'unsure' || (decision === 'same' && !first))
    return { ...mapping, names: kind === undefined ? names : [...names, { name, same: null, undecided: true, kind }] }
  const like = decision === 'same' && first?.where === 'table' ? { sameAs: first.name } : {}
  return {
    ...mapping,
    names: [...names, { name, same: decision === 'same' ? (first?.id ?? null) : null, undecided: false, ...like, ...kept }],
  }
}

export function withKind(mapping: Mapping, chosen: ReadonlySet<string>, kind: string): Mapping {
  const known = new Set(mapping.names.map(({ name }) => name))
  return {
    ...mapping,
    names: [
      ...mapping.names.map(each => (chosen.has(each.name) ? { ...each, kind } : each)),
      ...[...chosen].flatMap(name => (known.has(name) ? [] : [{ name, same: null, undecided: true, kind }])),
    ],
  }
}

/** Names that differ from others in spelling only, at most from one of the record, and on which nobody decided. */
export const alikeIn = (mapping: Mapping, names: readonly DoubtfulName[]): DoubtfulName[] =>
  names.filter(
    ({ name, as, candidates }) =>
      as === 'open' &&
      candidates.length > 0 &&
      candidates.every(({ verdict }) => verdict === 'match') &&
      candidates.filter(({ where }) => where === 'record').length < 2 &&
      decisionOn(mapping, name) === 'unsure',
  )

/** A new predicate in other words, or not drawn; what has this value is it from then on. */
export function withNewPredicate(mapping: Mapping, value: string, predicate: NewPredicate, negative = false): Mapping {
  const predicates = [...mapping.predicates.filter(({ id }) => id !== predicate.id), predicate]
  return withValue({ ...mapping, predicates }, value, predicate.id, { negative })
}

/** For words that have a predicate already, where another is to be made of them: between any two kinds, drawn, of sign 0. */
export function freshPredicate(value: string, taken: (id: string) => boolean): NewPredicate {
  const latin = value
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^[^A-Z]+|_+$/g, '')
    .slice(0, 50)
  const start = latin || 'TIE'
  let id = start
  for (let n = 2; taken(id); n++) id = `${start}_${n}`
  const label = value.slice(0, 120)
  return {
    ...{ id, ...wordsOfTyped(label), family: 'other', sign: 0, symmetric: false, drawn: true },
    ...{ from: ['Entity'], to: ['Entity'] },
  }
}

/** Whether rows with it say that it is not so. What the words became with what negates them taken away is not made again for the words as typed. */
export function withNotSo(
  mapping: Mapping,
  made: ImportReport['made'],
  { value, predicate, reversed }: Pick<ImportReport['values'][number], 'value' | 'predicate' | 'reversed'>,
  negative: boolean,
  taken: (id: string) => boolean,
): Mapping {
  const own = made.find(({ id }) => id === predicate)
  if (!own) return predicate === null ? mapping : withValue(mapping, value, predicate, { reversed, negative })
  return withNewPredicate(mapping, value, negative ? own : freshPredicate(value, taken), negative)
}
