import type { ClaimRecord } from '../../contract/claim.ts'
import type { EntityRecord } from '../../contract/graph.ts'
import type { ImportReport, ImportSums } from '../../contract/import/report.ts'
import { saidAs } from '../../contract/record-words.ts'
import { noted, notedWords, reasoned } from '../../contract/told/noted.ts'
import type { ToldClaim } from '../../contract/told.ts'
import { createLedger, type Ledger } from '../../evidence/ledger.ts'
import { relationId } from '../../evidence/relation-id.ts'
import { claimSentence, headline, inOne } from '../../ledger/headlines.ts'
import { troubleOfTie } from '../cells/clean.ts'
import type { Plan, PlannedRow } from './plan.ts'
import { differing } from './same-claim.ts'

export interface ReportOptions {
  guesses: ImportReport['guesses']
  preview: readonly number[]
  most: number
}

const isNegated = ({ polarity, modality }: ClaimRecord): boolean => polarity === 'negative' || saidAs(modality) === 'denial'

/** None where the first of them is one. */
const deniedAmong = (claims: readonly ClaimRecord[]): ClaimRecord | undefined =>
  claims[0] && isNegated(claims[0]) ? undefined : claims.find(isNegated)

export function reportOf(ledger: Ledger, plan: Plan, { guesses, preview, most }: ReportOptions): ImportReport {
  const { added, rows } = plan
  const fresh = added.entities.filter(({ id }) => !ledger.entities.has(id))
  const after = new Map([...ledger.predicates, ...added.predicates.map(each => [each.id, each] as const)])
  const byPredicate = new Map<string, ClaimRecord[]>()
  for (const claim of added.claims) {
    const list = byPredicate.get(claim.predicate)
    if (list) list.push(claim)
    else byPredicate.set(claim.predicate, [claim])
  }
  const previewed = rows.filter(({ row }) => preview.includes(row.row))
  const otherwise = rows.filter(({ is }) => is === 'otherwise').slice(0, most)
  const told = [
    ...[...byPredicate.values()].flatMap(claims => [claims[0] ?? [], deniedAmong(claims) ?? []].flat()),
    ...previewed.flatMap(({ claims }) => claims),
    ...otherwise.flatMap(({ claims }) => claims),
  ]
  const headlineOf = headlines(ledger, plan, told)
  const drawn = added.claims.filter(({ predicate, polarity }) => polarity === 'positive' && after.get(predicate)?.drawn)
  return {
    mapping: plan.mapping,
    guesses,
    doubts: plan.sheet.doubts,
    rows: rows.length,
    sums: sumsOf(rows),
    claims: added.claims.length,
    entities: fresh.filter(({ facts }) => facts === null).length,
    relations: new Set(drawn.map(claim => relationId(claim, after.get(claim.predicate)))).size,
    sources: fresh.filter(({ facts }) => facts !== null).length,
    predicates: [...byPredicate]
      .sort(([, a], [, b]) => b.length - a.length)
      .slice(0, most)
      .map(([id, claims]) => ({
        id,
        label: after.get(id)?.label ?? id,
        new: !ledger.predicates.has(id),
        drawn: after.get(id)?.drawn ?? false,
        claims: claims.length,
        sample: inOne(headlineOf(claims[0]!)),
        toldSample: headlineOf(claims[0]!),
        toldDenied: [deniedAmong(claims)].flatMap(denied => (denied ? headlineOf(denied) : []))[0] ?? null,
      })),
    made: added.predicates.slice(0, most),
    kinds: kindsOf(ledger, plan, fresh),
    newNames: newNamesOf(plan).slice(0, most),
    values: valuesOf(ledger, plan).slice(0, most),
    names: plan.names
      .filter(({ candidates, as }) => candidates.length > 0 || as === 'same')
      .slice(0, most)
      .map(({ named, entity, isNew, as, reason, candidates }) => ({
        name: named.name,
        kind: entity.kind,
        rows: named.rows,
        as,
        id: isNew ? null : entity.id,
        ...reasoned(reason),
        candidates,
      })),
    otherwise: otherwise.map(({ row, claims, against }) => ({
      row: row.row,
      says: claims.map(claim => inOne(headlineOf(claim))).join('; '),
      told: claims.map(headlineOf),
      record: against ? claimSentence(ledger, against) : '',
      toldRecord: against && headline(ledger, against),
      claim: against?.id ?? '',
      differs: claims.flatMap(claim =>
        against
          ? differing(claim, against).map(key => ({ key, row: String(claim.qualifiers[key]), record: String(against.qualifiers[key]) }))
          : [],
      ),
    })),
    skipped: rows
      .flatMap(({ row, is, fault }) =>
        is === 'unreadable' && fault
          ? [
              {
                row: row.row,
                column: fault.column,
                value: fault.value.slice(0, mostShown),
                ...reasoned(fault.reason),
                cells: row.cells.map(cell => cell.slice(0, mostShown)),
              },
            ]
          : [],
      )
      .slice(0, most),
    notes: plan.notes.map(notedWords),
    toldNotes: plan.notes,
    previews: previewed.map(planned => previewOf(ledger, plan, planned, headlineOf)),
  }
}

const mostShown = 500

function sumsOf(rows: readonly PlannedRow[]): ImportSums {
  const sums: ImportSums = { new: 0, changed: 0, same: 0, otherwise: 0, aside: 0, unreadable: 0 }
  for (const { is } of rows) sums[is]++
  return sums
}

function kindsOf(ledger: Ledger, { kinds }: Plan, fresh: readonly EntityRecord[]): ImportReport['kinds'] {
  const counts = new Map<string, number>()
  for (const { kind } of fresh) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return [...counts].map(([id, entities]) => ({ id, word: kinds.word(id), new: !ledger.kinds.row(id), entities }))
}

function newNamesOf({ names, added }: Plan): ImportReport['newNames'] {
  const made = new Set(added.entities.map(({ id }) => id))
  const own = names.filter(({ entity, isNew, named }) => isNew && made.has(entity.id) && entity.name === named.name)
  return own
    .map(({ named, entity, because }) => ({ name: named.name, kind: entity.kind, rows: named.rows, ...reasoned(because) }))
    .sort((a, b) => b.rows - a.rows)
}

/** Most frequent first, undecided ones too. */
function valuesOf(ledger: Ledger, { ties, rows, sheet }: Plan): ImportReport['values'] {
  const used = [...ties.values()].map(({ tie, of, rows: count, used: predicate, reversed }) => ({
    ...{ value: tie.words, tie: of, count, reversed, negative: tie.negative, ...reasoned(tie.reason) },
    predicate: predicate?.id ?? null,
    as: predicate && !ledger.predicates.has(predicate.id) ? ('new' as const) : tie.as,
  }))
  const said = new Set(used.map(({ value }) => value.toLowerCase()))
  const others = new Map<string, ImportReport['values'][number]>()
  for (const { row, is, fault } of rows) {
    if (is !== 'aside' && !(is === 'unreadable' && fault?.column === sheet.columnOf('tie'))) continue
    const value = sheet.part(row, 'tie')?.value ?? ''
    if (value === '' || troubleOfTie(value) !== null || said.has(value.toLowerCase())) continue
    const before = others.get(value)
    others.set(value, {
      ...{ value, tie: 1, count: (before?.count ?? 0) + 1, predicate: null, reversed: false, negative: false },
      as: is === 'aside' ? 'aside' : 'open',
      ...reasoned(fault?.reason ?? noted('leftAside')),
    })
  }
  return [...used, ...others.values()].sort((a, b) => b.count - a.count)
}

function previewOf(
  ledger: Ledger,
  { added }: Plan,
  { row, is, claims, fault, against }: PlannedRow,
  headlineOf: (claim: ClaimRecord) => ToldClaim,
): ImportReport['previews'][number] {
  const first = claims[0] ?? against
  const told = against && ledger.claims.has(against.id) ? headline(ledger, against) : null
  const sentences = claims.length > 0 ? claims.map(headlineOf) : told === null ? [] : [told]
  const entityOf = (id: string) => ledger.entities.get(id) ?? added.entities.find(each => each.id === id)
  const source = first && entityOf(first.source)
  return {
    row: row.row,
    is,
    sentences: sentences.map(inOne),
    told: sentences,
    source: first?.source ?? null,
    publisher: first?.chain[0]?.agent ?? null,
    stated: first
      ? {
          by: entityOf(first.chain[0]?.agent ?? '')?.name ?? first.assertedBy,
          speaker: first.chain.length > 1 ? (entityOf(first.chain.at(-1)?.agent ?? '')?.name ?? null) : null,
          title: source?.name ?? first.source,
          url: source?.facts?.url ?? null,
          enteredIn: typeof first.qualifiers.enteredIn === 'string' ? first.qualifiers.enteredIn : null,
        }
      : null,
    quote: first?.quote ?? null,
    besides: first ? besidesOf(first) : [],
    record: is === 'otherwise' && told ? inOne(told) : null,
    toldRecord: is === 'otherwise' ? told : null,
    reason: fault && notedWords(fault.reason),
    toldReason: fault?.reason ?? null,
  }
}

const besidesOf = ({ qualifiers, dateFrom, dateTo, note }: ClaimRecord): { key: string; value: string }[] => [
  ...Object.entries(qualifiers).flatMap(([key, value]) => (key === 'enteredIn' ? [] : [{ key, value: String(value) }])),
  ...(dateFrom !== null && dateFrom === dateTo
    ? [{ key: 'on', value: dateFrom }]
    : [...(dateFrom === null ? [] : [{ key: 'from', value: dateFrom }]), ...(dateTo === null ? [] : [{ key: 'until', value: dateTo }])]),
  ...(note === null ? [] : [{ key: 'note', value: note }]),
]

/** From a ledger of these claims only: one of all would be too slow here. */
function headlines(ledger: Ledger, { added }: Plan, claims: readonly ClaimRecord[]): (claim: ClaimRecord) => ToldClaim {
  const ids = new Set(claims.flatMap(({ subject, object, source, chain }) => [subject, object, source, ...chain.map(({ agent }) => agent)]))
  const entities = [...added.entities.filter(({ id }) => ids.has(id)), ...[...ids].flatMap(id => ledger.entities.get(id) ?? [])]
  const small = createLedger({
    entities,
    claims: [...claims],
    predicates: [...ledger.records.predicates, ...added.predicates],
    kinds: [...ledger.records.kinds, ...added.kinds],
    families: [...ledger.records.families, ...added.families],
    assessments: [],
  })
  return claim => headline(small, claim)
}
