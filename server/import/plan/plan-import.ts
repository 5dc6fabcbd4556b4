/** Pure: writes nothing, and the same input gives the same plan. */
import type { ClaimRecord } from '../../contract/claim.ts'
import { type ClaimInFile, quoteWordLimit } from '../../contract/files.ts'
import type { EntityRecord } from '../../contract/graph.ts'
import type { DryRunInput, Mapping } from '../../contract/import.ts'
import { type Kinds, kindTable } from '../../contract/kinds.ts'
import type { Predicate } from '../../contract/ontology.ts'
import type { KindRow } from '../../contract/vocabulary.ts'
import type { Ledger } from '../../evidence/ledger.ts'
import type { Records } from '../../evidence/records.ts'
import { relationId } from '../../evidence/relation-id.ts'
import { claimComplaints } from '../../record/check-claim.ts'
import { vocabularyComplaints } from '../../record/check-vocabulary.ts'
import { claimRecord } from '../../record/claim-record.ts'
import { type Known, mostHints } from '../../record/known.ts'
import { Refused } from '../../record/refused.ts'
import type { Material, Row } from '../../tables/table.ts'
import { troubleOf } from '../cells/clean.ts'
import { headingOf } from '../guess/heading-words.ts'
import { kindOfWord } from '../guess/kind-words.ts'
import { Candidates } from './candidates.ts'
import { type Named, Names, type Resolved } from './entities.ts'
import { Fault } from './fault.ts'
import { batchName, claimIdOf, FreshIds } from './ids.ts'
import { besides } from './qualifiers.ts'
import { openSheet, type Sheet } from './sheet.ts'
import { Sources } from './sources.ts'
import { ownFamily, type Tie, Ties } from './ties.ts'

export type RowIs = 'new' | 'changed' | 'same' | 'otherwise' | 'aside' | 'unreadable'

export interface PlannedRow {
  row: Row
  is: RowIs
  claims: ClaimRecord[]
  fault: Fault | null
  /** A claim of the record that says otherwise, or the same. */
  against: ClaimRecord | null
}

export interface Plan {
  batch: string
  sheet: Sheet
  mapping: Mapping
  rows: PlannedRow[]
  names: Resolved[]
  ties: Map<string, { tie: Tie; of: number; rows: number; used: Predicate | null; reversed: boolean }>
  added: Pick<Records, 'entities' | 'claims' | 'predicates' | 'kinds' | 'families'>
  kinds: Kinds
  notes: string[]
}

export interface PlanOptions {
  material: Material
  mapping: Mapping
  edits: DryRunInput['edits']
  by: string
  /** ISO instant. */
  at: string
}

interface Draft {
  row: Row
  tie: number
  words: Tie
  from: Named
  to: Named
}

/** Throws Refused where the mapping does not fit the table. */
export function planImport(ledger: Ledger, { material, mapping, edits, by, at }: PlanOptions): Plan {
  const sheet = openSheet(material, mapping, edits)
  const file = fileOf(material, sheet)
  const newKinds = kindsMade(sheet, mapping, ledger)
  const kinds = kindTable([...ledger.records.kinds, ...newKinds])
  const predicates = new Map(ledger.predicates)
  for (const each of mapping.predicates) if (!predicates.has(each.id)) predicates.set(each.id, each)
  const ties = new Ties(mapping, predicates, kinds)
  const names = new Names(sheet, mapping)
  const recorded = { by, at }
  const ids = new FreshIds(id => ledger.entities.has(id))

  const faults = new Map<Row, Fault>()
  const asides = new Set<Row>()
  const drafts = new Map<Row, Draft[]>()
  for (const row of sheet.rows) {
    try {
      const read = draftsOf(row, sheet, mapping, ties, names)
      if (read === null) asides.add(row)
      else drafts.set(row, read)
    } catch (error) {
      if (!(error instanceof Fault)) throw error
      faults.set(row, error)
    }
  }
  names.findListed()
  for (const list of drafts.values()) for (const draft of list) demand(draft, predicates)
  const resolved = names.resolve(ledger.entities, kinds, new Candidates(ledger.entities.values(), kinds), ids, recorded)

  const sources = new Sources(ledger, kinds, mapping, file, ids, recorded)
  const entities = new Map(ledger.entities)
  for (const { entity, isNew } of resolved.values()) if (isNew) entities.set(entity.id, entity)
  const known: Known = {
    ...{ entities, claims: new Map(ledger.claims), predicates, kinds, broken: new Set(), hints: { left: mostHints } },
    families: new Map([...ledger.families, [ownFamily.id, ownFamily]]),
  }
  const batch = batchName(file, at, ledger.claims.keys())
  const used = new Map<string, Plan['ties'] extends Map<string, infer T> ? T : never>()
  const written = new Map<string, PlannedRow>()
  const counts = { longQuotes: 0, itself: 0, asNotes: 0 }
  const rows = sheet.rows.map((row): PlannedRow => {
    const fault = faults.get(row)
    if (fault) return { row, is: 'unreadable', claims: [], fault, against: null }
    if (asides.has(row)) return { row, is: 'aside', claims: [], fault: null, against: null }
    try {
      return planRow(row)
    } catch (error) {
      if (!(error instanceof Fault)) throw error
      return { row, is: 'unreadable', claims: [], fault: error, against: null }
    }
  })

  function planRow(row: Row): PlannedRow {
    const made = (drafts.get(row) ?? []).map(draft => ({ draft, ...claimOf(draft) }))
    for (const { draft, predicate, reversed } of made) {
      const key = `${draft.tie} ${draft.words.words.toLowerCase()}`
      const before = used.get(key)
      used.set(key, { tie: draft.words, of: draft.tie, rows: (before?.rows ?? 0) + 1, used: predicate, reversed })
    }
    const judged = made.map(({ claim, predicate }) => ({ claim, ...judge(claim, predicate) }))
    const fresh = judged.filter(({ is }) => is !== 'same').map(({ claim }) => claim)
    const planned: PlannedRow = {
      row,
      is: fresh.length === 0 ? 'same' : judged.some(({ is }) => is === 'otherwise') ? 'otherwise' : 'new',
      claims: fresh,
      fault: null,
      against: judged.find(({ against }) => against !== null)?.against ?? null,
    }
    for (const { claim } of judged) written.set(identity(claim), written.get(identity(claim)) ?? planned)
    return planned
  }

  function claimOf({ row, tie, words, from, to }: Draft): { claim: ClaimRecord; predicate: Predicate; reversed: boolean } {
    const [one, other] = [resolved.get(from)!.entity, resolved.get(to)!.entity]
    if (one.id === other.id) throw new Fault(sheet.columnOf('to', tie), to.name, 'is tied to itself')
    const fitting = ties.fitting(words, one.labels, other.labels)
    if (!fitting && !mapping.fill) throw refusedKinds(words, one, other, predicates, sheet.columnOf('tie', tie))
    const { predicate, reversed } = fitting ?? { predicate: ties.make(words.words, one.kind, other.kind), reversed: false }
    const { document, note: asEntered } = sources.of(row, sheet)
    entities.set(document.entity.id, document.entity)
    const publisher = sources.made.get(document.publisher)
    if (publisher) entities.set(publisher.id, publisher)
    const { qualifiers, date, words: more } = besides(row, tie, sheet, mapping, predicate)
    const { quote, note: longQuote } = quoteOf(row, sheet)
    const notes = [
      ...sheet.parts(row, 'note').map(({ column, value }) => (isNoteWord(column) ? value : `${column}: ${value}`)),
      longQuote,
      asEntered,
      ...more,
    ].filter(line => line !== null)
    for (const line of notes) {
      const trouble = troubleOf(line)
      if (trouble !== null) throw new Fault(null, line, trouble)
    }
    const not = sheet.part(row, 'not', tie)
    const claim = claimRecord(
      {
        id: claimIdOf(batch, row.row, tie),
        subject: reversed ? other.id : one.id,
        predicate: predicate.id,
        object: reversed ? one.id : other.id,
        ...(date && { date }),
        ...(quote !== null && { quote }),
        ...(not && isYes(not.value) && { polarity: 'negative' as const }),
        ...(notes.length > 0 && { note: notes.join('\n').slice(0, 10_000) }),
        qualifiers: { ...qualifiers, enteredIn: placeOf(material, file, sheet, row) },
        recorded,
      } satisfies Omit<ClaimInFile, 'chain'>,
      [{ agent: document.publisher, act: 'states' }],
      document.entity.id,
      by,
    )
    const [wrong] = claimComplaints(claim, known)
    if (wrong)
      throw new Fault(
        null,
        '',
        `${wrong.field === null ? '' : `${wrong.field} `}${wrong.reason}${wrong.fix === null ? '' : ` (${wrong.fix})`}`,
      )
    if (longQuote !== null) counts.longQuotes++
    if (!document.entity.facts?.url) counts.itself++
    counts.asNotes += more.length
    return { claim, predicate, reversed }
  }

  function judge(claim: ClaimRecord, predicate: Predicate): { is: 'new' | 'same' | 'otherwise'; against: ClaimRecord | null } {
    const above = written.get(identity(claim))
    if (above) return { is: 'same', against: above.claims[0] ?? above.against }
    const standing = ledger.byRelation.get(relationId(claim, predicate)).filter(({ status }) => status === 'active')
    const same = standing.find(other => identity(other) === identity(claim))
    if (same) return { is: 'same', against: same }
    const otherwise = standing.find(other => contradicts(other, claim))
    return { is: otherwise ? 'otherwise' : 'new', against: otherwise ?? null }
  }

  const claims = rows.flatMap(each => each.claims)
  const inUse = idsIn(claims, sources)
  const listed = new Set(names.findListed())
  const added = {
    claims,
    entities: [
      ...[...resolved.values()]
        .filter(({ named, entity, isNew }) => isNew && (inUse.has(entity.id) || listed.has(named)))
        .map(({ entity }) => entity),
      ...[...sources.made.values()].filter(({ id }) => inUse.has(id)),
    ],
    predicates: [...new Set(claims.map(({ predicate }) => predicate))].flatMap(id =>
      ledger.predicates.has(id) ? [] : (predicates.get(id) ?? []),
    ),
    kinds: newKinds,
    families: [] as Records['families'],
  }
  if (added.predicates.some(({ family }) => family === ownFamily.id) && !ledger.families.has(ownFamily.id)) added.families = [ownFamily]
  checkVocabulary(added, known)
  const distinct = [...new Map([...added.entities.map(each => [each.id, each] as const)]).values()]
  return {
    ...{ batch, sheet, mapping, rows, kinds },
    names: [...resolved.values()],
    ties: used,
    added: { ...added, entities: distinct },
    notes: notesOf(counts, sheet, mapping, file),
  }
}

function fileOf({ files }: Material, _sheet: Sheet): string {
  return files.map(({ name }) => name.replace(/^.*[\\/]/, '')).join(' and ')
}

/** "owners.xlsx, sheet Holders, row 17" */
const placeOf = ({ tables }: Material, file: string, { table }: Sheet, { row }: Row): string =>
  tables.length > 1 ? `${file}, ${table.name}, row ${row}` : `${file}, row ${row}`

/** Null where all are left aside. Throws Fault. */
function draftsOf(row: Row, sheet: Sheet, mapping: Mapping, ties: Ties, names: Names): Draft[] | null {
  const drafts: Draft[] = []
  let aside = false
  for (const tie of sheet.ties) {
    if (tie > 1 && !sheet.has(row, tie)) continue
    const said = sheet.part(row, 'tie', tie)
    const words = said?.value ?? mapping.constants.tie
    if (words === undefined) throw new Fault(sheet.columnOf('tie', tie), '', 'is empty: nothing says how they are tied')
    const known = ties.of(words)
    if (known.as === 'aside') {
      aside = true
      continue
    }
    if (known.as === 'open')
      throw new Fault(said?.column ?? null, words, 'has no predicate yet; choose one, make a new one, or leave it aside')
    const trouble = troubleOf(words)
    if (trouble !== null) throw new Fault(said?.column ?? null, words, trouble)
    drafts.push({
      row,
      tie,
      words: known,
      from: end(row, 'from', tie, sheet, mapping, names),
      to: end(row, 'to', tie, sheet, mapping, names),
    })
  }
  return drafts.length === 0 && aside ? null : drafts
}

function end(row: Row, side: 'from' | 'to', tie: number, sheet: Sheet, mapping: Mapping, names: Names): Named {
  const cell = sheet.part(row, side, tie)
  if (!cell) throw new Fault(sheet.columnOf(side, tie), '', `is empty: nobody is named there`)
  const kind = sheet.part(row, side === 'from' ? 'fromKind' : 'toKind', tie)
  return names.use(
    cell.value,
    cell.column,
    kind?.value ?? null,
    (side === 'from' ? mapping.constants.fromKind : mapping.constants.toKind) ?? null,
  )
}

function demand({ words, from, to }: Draft, predicates: ReadonlyMap<string, Predicate>): void {
  for (const { predicate: id, reversed } of words.meanings.slice(0, 1)) {
    const predicate = predicates.get(id)
    if (!predicate) continue
    const [subject, object] = reversed ? [to, from] : [from, to]
    subject.demands.set(predicate.from.join(), predicate.from)
    object.demands.set(predicate.to.join(), predicate.to)
  }
}

function refusedKinds(
  words: Tie,
  from: EntityRecord,
  to: EntityRecord,
  predicates: ReadonlyMap<string, Predicate>,
  column: string | null,
): Fault {
  const { predicate: id, reversed } = words.meanings[0] ?? { predicate: '', reversed: false }
  const predicate = predicates.get(id)
  if (!predicate) return new Fault(column, words.words, `${id} is no predicate of the vocabulary`)
  const [subject, object] = reversed ? [to, from] : [from, to]
  return new Fault(
    column,
    words.words,
    `${id} goes from ${predicate.from.join(' or ')} to ${predicate.to.join(' or ')}, and ${subject.name} is a ${subject.kind}, ${object.name} a ${object.kind}`,
  )
}

/** A quote that is too long for a claim goes whole into its note. */
function quoteOf(row: Row, sheet: Sheet): { quote: string | null; note: string | null } {
  const part = sheet.part(row, 'quote')
  if (!part) return { quote: null, note: null }
  const trouble = troubleOf(part.value)
  if (trouble !== null) throw new Fault(part.column, part.value, trouble)
  const bare = part.value.replace(/^[“"«„](.+)[”"»“]$/su, '$1').trim()
  const words = bare.split(/[\s…—–]+/u).filter(word => /[\p{L}\p{N}]/u.test(word)).length
  return words > 0 && words <= quoteWordLimit && bare.length <= 400
    ? { quote: bare, note: null }
    : { quote: null, note: `${part.column}: ${part.value}` }
}

const isNoteWord = (heading: string): boolean => /^(notes?|comments?|remarks?)$|^(ملاحظه|ملاحظات|تعليق)$/.test(headingOf(heading))

const isYes = (cell: string): boolean => /^(yes|y|true|1|x|denied|not|negative|no|نعم|ينفي|نفي)$/i.test(cell.trim())

const identities = new WeakMap<ClaimRecord, string>()
/** Who says what of whom where, in which words and with which qualifiers; not where it was typed from. */
function identity(claim: ClaimRecord): string {
  const known = identities.get(claim)
  if (known !== undefined) return known
  const { source, subject, predicate, object, assertedBy, polarity, quote, dateFrom, dateTo, qualifiers } = claim
  const besides = Object.entries(qualifiers)
    .filter(([key]) => key !== 'enteredIn')
    .sort(([a], [b]) => (a < b ? -1 : 1))
  const made = JSON.stringify([source, subject, predicate, object, assertedBy, polarity, quote, dateFrom, dateTo, besides])
  identities.set(claim, made)
  return made
}

/** Says that it is not so, or gives another share or sum for the same time. */
function contradicts(a: ClaimRecord, b: ClaimRecord): boolean {
  if (a.polarity !== b.polarity) return true
  const differ = (key: string) =>
    a.qualifiers[key] !== undefined && b.qualifiers[key] !== undefined && a.qualifiers[key] !== b.qualifiers[key]
  return ['share', 'amount'].some(differ) && (a.dateFrom === b.dateFrom || a.dateFrom === null || b.dateFrom === null)
}

/** Kinds that the vocabulary lacks become plain ones, in the words typed. */
function kindsMade(sheet: Sheet, mapping: Mapping, ledger: Ledger): KindRow[] {
  const made = new Map(mapping.newKinds.filter(({ id }) => !ledger.kinds.row(id)).map(kind => [kind.id, kind]))
  if (!mapping.fill) return [...made.values()]
  const kinds = kindTable([...ledger.records.kinds, ...made.values()])
  const mapped = new Set(mapping.kinds.map(({ value }) => value.trim().toLowerCase()))
  const words = new Set<string>()
  const at = mapping.entities?.kind === undefined ? -1 : (sheet.entities?.columns.indexOf(mapping.entities.kind) ?? -1)
  for (const { cells } of sheet.entities?.rows ?? []) if (cells[at]) words.add(cells[at])
  for (const row of sheet.rows)
    for (const tie of sheet.ties)
      for (const part of ['fromKind', 'toKind'] as const) {
        const word = sheet.part(row, part, tie)?.value
        if (word) words.add(word)
      }
  for (const word of words) {
    if (mapped.has(word.trim().toLowerCase()) || kindOfWord(word, kinds) !== null || troubleOf(word) !== null || word.length > 60) continue
    const id = kindIdOf(word, id => kinds.row(id) !== undefined || made.has(id))
    made.set(id, { id, extends: [], shape: 'ring', family: 'open', words: { en: { one: word, other: word } }, rank: 5 })
  }
  return [...made.values()]
}

/** "bank account" -> "BankAccount" */
function kindIdOf(word: string, taken: (id: string) => boolean): string {
  const latin =
    word
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .match(/[A-Za-z0-9]+/g) ?? []
  const start =
    latin
      .map(part => part.slice(0, 1).toUpperCase() + part.slice(1))
      .join('')
      .replace(/^[^A-Z]+/, '')
      .slice(0, 50) || 'Kind'
  for (let n = 1; ; n++) {
    const id = n === 1 ? start : `${start}${n}`
    if (!taken(id) && !ownLabels.has(id)) return id
  }
}
const ownLabels = new Set(['Entity', 'Claim', 'Name', 'Assessment', 'Predicate', 'Kind', 'Family', 'Meta', 'Submission'])

/** Throws Refused for invalid rows that the mapping makes. */
function checkVocabulary({ predicates, kinds, families }: Plan['added'], known: Known): void {
  const wrong = vocabularyComplaints({ predicates, kinds: [], families }, known)
  const kindly =
    kinds.length === 0
      ? []
      : vocabularyComplaints({ predicates: [], kinds: [...known.kinds.rows], families: [] }, known).filter(({ id }) =>
          kinds.some(kind => kind.id === id),
        )
  const complaints = [...wrong, ...kindly].flatMap(({ word, id, complaints: of }) =>
    of.map(each => ({ ...each, reason: `${word} ${id}: ${each.reason}` })),
  )
  if (complaints.length > 0) throw new Refused(complaints)
}

function idsIn(claims: readonly ClaimRecord[], sources: Sources): Set<string> {
  const ids = new Set(claims.flatMap(({ subject, object, source, chain }) => [subject, object, source, ...chain.map(({ agent }) => agent)]))
  for (const id of ids) {
    const publisher = sources.made.get(id)?.facts?.publisher
    if (publisher) ids.add(publisher)
  }
  return ids
}

function notesOf(counts: { longQuotes: number; itself: number; asNotes: number }, sheet: Sheet, mapping: Mapping, file: string): string[] {
  const stays = sheet.table.columns.filter(column => !mapping.columns.some(each => each.column === column && each.part !== 'stays'))
  return [
    ...(counts.itself > 0
      ? [
          `Claims without a source of their own: ${counts.itself}. They are from ${mapping.document ? `“${mapping.document.title ?? file}”` : 'the spreadsheet itself, and say so'}.`,
        ]
      : []),
    ...(counts.longQuotes > 0
      ? [`Quotes of more than ${quoteWordLimit} words, which stand in the claims’ notes: ${counts.longQuotes}.`]
      : []),
    ...(counts.asNotes > 0
      ? [
          `Shares, amounts or roles that stand in the claims’ notes, because their predicate has no place for them or the currency is not known: ${counts.asNotes}.`,
        ]
      : []),
    ...(stays.length > 0 ? [`These columns stay in the sheet: ${stays.join(', ')}.`] : []),
  ]
}
