/** Pure: writes nothing, and the same input gives the same plan. */

import type { ClaimRecord } from '../../contract/claim.ts'
import type { ClaimInFile, LinkInFile } from '../../contract/files/claim.ts'
import { kindTable } from '../../contract/kinds.ts'
import type { Predicate } from '../../contract/ontology.ts'
import { noted } from '../../contract/told/noted.ts'
import type { Ledger } from '../../evidence/ledger.ts'
import type { Records } from '../../evidence/records.ts'
import { relationId } from '../../evidence/relation-id.ts'
import { plainWords } from '../../names/plain-words.ts'
import { claimComplaints } from '../../record/check-claim.ts'
import { claimRecord } from '../../record/claim-record.ts'
import { type Known, mostHints } from '../../record/known.ts'
import { ownFamily } from '../../record/new-vocabulary.ts'
import type { Material, Row } from '../../tables/table.ts'
import { troubleOf } from '../cells/clean.ts'
import { negates } from '../guess/negation-words.ts'
import { broughtBy } from './brought-by.ts'
import { Candidates } from './candidates.ts'
import { checkVocabulary } from './check-added.ts'
import { type Draft, demand, draftsOf, refusedKinds } from './drafts.ts'
import { Names } from './entities.ts'
import { complained, Fault } from './fault.ts'
import { fileNameOf } from './file-name.ts'
import { batchName, claimIdOf, denialIdOf, FreshIds } from './ids.ts'
import { isNegative } from './is-negative.ts'
import { kindsMade } from './new-kinds.ts'
import type { Plan, PlannedRow, PlanOptions } from './plan.ts'
import { notesOf } from './plan-notes.ts'
import { besides } from './qualifiers.ts'
import { quoteOf } from './quote-of.ts'
import { contradicts, identity } from './same-claim.ts'
import { openSheet, type Sheet } from './sheet.ts'
import { type Document, Sources } from './sources.ts'
import { type Speaker, Speakers } from './speakers.ts'
import { Ties } from './ties.ts'

/** Throws Refused where the mapping does not fit the table. */
export function planImport(ledger: Ledger, { material, mapping, edits, by, at }: PlanOptions): Plan {
  const sheet = openSheet(material, mapping, edits)
  const file = fileNameOf(material.files)
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
  const candidates = new Candidates(ledger.entities.values(), kinds)
  const resolved = names.resolve(ledger.entities, kinds, candidates, ids, recorded, broughtBy(file, ledger))
  const endOf = new Map([...resolved.values()].map(({ named, entity }) => [named.name, entity]))
  const sources = new Sources(ledger, kinds, mapping, file, ids, recorded, name => endOf.get(name))
  const speakers = new Speakers(ledger, kinds, ids, recorded)
  const entities = new Map(ledger.entities)
  for (const { entity, isNew } of resolved.values()) if (isNew) entities.set(entity.id, entity)
  const claims = new Map(ledger.claims)
  const known: Known = {
    ...{ entities, claims, predicates, kinds, broken: new Set(), hints: { left: mostHints } },
    families: new Map([...ledger.families, [ownFamily.id, ownFamily]]),
  }
  const batch = batchName(file, at, ledger.claims.values())
  const used = new Map<string, Plan['ties'] extends Map<string, infer T> ? T : never>()
  const above = new Map<string, ClaimRecord>()
  const counts = { longQuotes: 0, itself: 0, asNotes: 0, vague: 0, zero: [] as number[] }
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
    const judged = made.flatMap(({ draft, claim, predicate }) => {
      const own = { claim, ...judge(claim, predicate) }
      const stands = own.is === 'same' ? (own.against ?? claim) : claim
      const denials = draft.deniers.map((denier, at) => denialOf(draft.row, denier, denialIdOf(claim.id, at), stands, claim))
      return [own, ...denials.map(denial => ({ claim: denial, ...judge(denial, predicate) }))]
    })
    const fresh = judged.filter(({ is }) => is !== 'same').map(({ claim }) => claim)
    for (const { claim, is, against } of judged)
      if (!above.has(identity(claim))) above.set(identity(claim), (is === 'same' && against) || claim)
    return {
      row,
      is: fresh.length === 0 ? 'same' : judged.some(({ is }) => is === 'otherwise') ? 'otherwise' : 'new',
      claims: fresh,
      fault: null,
      against: judged.find(({ against }) => against !== null)?.against ?? null,
    }
  }

  function claimOf({ row, tie, words, from, to, speaker }: Draft): { claim: ClaimRecord; predicate: Predicate; reversed: boolean } {
    const [one, other] = [resolved.get(from)!.entity, resolved.get(to)!.entity]
    if (one.id === other.id) throw new Fault(sheet.columnOf('to', tie), to.name, noted('tiedToItself'))
    const fitting = ties.fitting(words, one.labels, other.labels)
    if (!fitting && !words.negative && negates(words.words))
      throw new Fault(sheet.columnOf('tie', tie), words.words, noted('negatesUnclear'))
    if (!fitting && !mapping.fill) throw refusedKinds(words, one, other, predicates, kinds, sheet.columnOf('tie', tie))
    const { predicate, reversed } = fitting ?? { predicate: ties.make(words.label, one.kind, other.kind), reversed: false }
    const { document, note: asEntered } = sources.of(row, sheet)
    entities.set(document.entity.id, document.entity)
    const publisher = sources.made.get(document.publisher)
    if (publisher) entities.set(publisher.id, publisher)
    const { qualifiers, date, words: more, isZero } = besides(row, tie, sheet, mapping, predicate)
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
    const chain = chainOf(document, { speaker, denier: words.denies ? { named: from } : null })
    const claim = claimRecord(
      {
        id: claimIdOf(batch, row.row, tie),
        subject: reversed ? other.id : one.id,
        predicate: predicate.id,
        object: reversed ? one.id : other.id,
        ...(date && { date }),
        ...(quote !== null && { quote }),
        ...(chain.length > 1 && { modality: 'reported' as const }),
        ...(isNegative(words, sheet.part(row, 'not', tie)) && { polarity: 'negative' as const }),
        ...(notes.length > 0 && { note: notes.join('\n').slice(0, 10_000) }),
        qualifiers: { ...qualifiers, enteredIn: placeOf(material, file, sheet, row) },
        recorded,
      } satisfies Omit<ClaimInFile, 'chain'>,
      chain,
      document.entity.id,
      by,
    )
    const [wrong] = claimComplaints(claim, known)
    if (wrong) throw new Fault(null, '', complained(wrong))
    if (longQuote !== null) counts.longQuotes++
    if (!document.entity.facts?.url) counts.itself++
    counts.asNotes += more.length
    if (isZero && claim.polarity === 'positive') counts.zero.push(row.row)
    if (qualifiers.when !== undefined) counts.vague++
    return { claim, predicate, reversed }
  }

  function chainOf(document: Document, said: Parameters<Speakers['chain']>[2]): LinkInFile[] {
    const chain = speakers.chain(document, entities.get(document.publisher), said, named => resolved.get(named)!.entity)
    for (const { agent } of chain) if (speakers.made.has(agent)) entities.set(agent, speakers.made.get(agent)!)
    return chain
  }

  /** By whom the row names as denying it: another claim of the same, which rejects what `stands`. */
  function denialOf(row: Row, denier: Speaker, id: string, stands: ClaimRecord, of: ClaimRecord): ClaimRecord {
    const { subject, predicate, object, qualifiers } = of
    claims.set(stands.id, stands)
    const { document } = sources.of(row, sheet)
    const { enteredIn = '' } = qualifiers
    const said = { id, subject, predicate, object, qualifiers: { enteredIn }, modality: 'denied' as const, recorded }
    const denial = claimRecord({ ...said, denies: [stands.id] }, chainOf(document, { speaker: null, denier }), document.entity.id, by)
    const [wrong] = claimComplaints(denial, known)
    if (wrong) throw new Fault(sheet.columnOf('denier'), '', complained(wrong))
    return denial
  }

  function judge(claim: ClaimRecord, predicate: Predicate): { is: 'new' | 'same' | 'otherwise'; against: ClaimRecord | null } {
    const before = above.get(identity(claim))
    if (before) return { is: 'same', against: before }
    const standing = ledger.byRelation.get(relationId(claim, predicate)).filter(({ status }) => status === 'active')
    const same = standing.find(other => identity(other) === identity(claim))
    if (same) return { is: 'same', against: same }
    const otherwise = standing.find(other => contradicts(other, claim))
    return { is: otherwise ? 'otherwise' : 'new', against: otherwise ?? null }
  }

  const written = rows.flatMap(each => each.claims)
  const inUse = idsIn(written, sources)
  const listed = new Set(names.findListed())
  const added = {
    claims: written,
    entities: [
      ...[...resolved.values()]
        .filter(({ named, entity, isNew }) => isNew && (inUse.has(entity.id) || listed.has(named)))
        .map(({ entity }) => entity),
      ...[...sources.made.values(), ...speakers.made.values()].filter(({ id }) => inUse.has(id)),
    ],
    predicates: [...new Set(written.map(({ predicate }) => predicate))].flatMap(id =>
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

/** "owners.xlsx, sheet Holders, row 17" */
const placeOf = ({ tables }: Material, file: string, { table }: Sheet, { row }: Row): string =>
  tables.length > 1 ? `${file}, ${table.name}, row ${row}` : `${file}, row ${row}`

const isNoteWord = (heading: string): boolean => /^(notes?|comments?|remarks?)$|^(ملاحظه|ملاحظات|تعليق)$/.test(plainWords(heading))

function idsIn(claims: readonly ClaimRecord[], sources: Sources): Set<string> {
  const ids = new Set(claims.flatMap(({ subject, object, source, chain }) => [subject, object, source, ...chain.map(({ agent }) => agent)]))
  for (const id of ids) {
    const publisher = sources.made.get(id)?.facts?.publisher
    if (publisher) ids.add(publisher)
  }
  return ids
}
