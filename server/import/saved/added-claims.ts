/** Each row added to the sheet of claims becomes a new claim of a source of the record. */
import type { ClaimRecord } from '../../contract/claim.ts'
import type { LinkInFile } from '../../contract/files/claim.ts'
import type { EntityRecord } from '../../contract/graph.ts'
import { noted } from '../../contract/told/noted.ts'
import type { Ledger } from '../../evidence/ledger.ts'
import { guessKind } from '../../names/kind-in-name.ts'
import { claimComplaints } from '../../record/check-claim.ts'
import { claimRecord } from '../../record/claim-record.ts'
import { entityRecord } from '../../record/entity-record.ts'
import type { Known } from '../../record/known.ts'
import { nameOf, troubleOfName } from '../cells/clean.ts'
import { complained, Fault } from '../plan/fault.ts'
import { FreshIds } from '../plan/ids.ts'
import { identity } from '../plan/same-claim.ts'
import type { ClaimColumn } from './claim-columns.ts'

/** `claim` has no id of the record yet; several claims may bring the same new `entities`. */
export interface Added {
  claim: ClaimRecord
  entities: EntityRecord[]
}

const nobodyYet = { by: 'a sheet' }

export class AddedClaims {
  private readonly byName = new Map<string, EntityRecord[]>()
  private readonly made = new Map<string, EntityRecord>()
  private readonly all: Map<string, EntityRecord>
  private readonly ids: FreshIds

  constructor(
    private readonly ledger: Ledger,
    private readonly known: Known,
    private readonly columns: readonly ClaimColumn[],
  ) {
    this.all = new Map(known.entities.entries())
    this.ids = new FreshIds(id => ledger.entities.has(id))
    for (const entity of ledger.entities.values())
      for (const name of new Set([entity.name, ...entity.names.map(({ value }) => value)].map(nameOf))) {
        const same = this.byName.get(name)
        if (same) same.push(entity)
        else this.byName.set(name, [entity])
      }
  }

  /** Null where the record says it already. Throws Fault. */
  read(row: number, cellOf: (heading: string) => string): Added | null {
    const { predicate: id = '' } = this.column('predicate').read?.(cellOf('predicate'), this.ledger, empty) ?? {}
    const predicate = this.ledger.predicates.get(id)
    const source = this.source(cellOf)
    const [subject, object] = [this.end('subject', cellOf, predicate?.from), this.end('object', cellOf, predicate?.to)]
    const chain = this.chain(source, cellOf)
    const start = claimRecord(
      {
        id: `row-${row}`,
        subject: subject.id,
        predicate: id,
        object: object.id,
        ...(chain.length > 1 && { modality: 'reported' as const }),
      },
      chain,
      source.id,
      nobodyYet.by,
    )
    let said = start
    for (const { heading, read } of this.columns) {
      const cell = cellOf(heading)
      if (cell === '' || !read || heading.startsWith('subject') || heading.startsWith('object') || heading === 'predicate') continue
      said = { ...said, ...read(cell, this.ledger, said) }
    }
    const claim = { ...said, datePrecision: precision(said.dateFrom, said.dateTo) }
    const same = this.ledger.bySubject.get(claim.subject).some(each => each.status === 'active' && identity(each) === identity(claim))
    if (same) return null
    const entities = [subject, object].filter(entity => !this.ledger.entities.has(entity.id))
    const [wrong] = claimComplaints(claim, { ...this.known, entities: this.all })
    if (wrong) throw new Fault(null, '', complained(wrong))
    return { claim, entities }
  }

  private column(heading: string): ClaimColumn {
    return this.columns.find(each => each.heading === heading) ?? { heading, cell: () => '' }
  }

  private source(cellOf: (heading: string) => string): EntityRecord {
    const [id, name] = [cellOf('source id'), cellOf('source')]
    const found = id === '' ? this.named(name).filter(({ labels }) => labels.includes('Document')) : [this.ledger.entities.get(id)]
    const [source] = found
    if (found.length === 1 && source?.labels.includes('Document')) return source
    const column = id === '' ? 'source' : 'source id'
    throw new Fault(column, id || name, noted('noDocumentOfRecord'))
  }

  /** By its id, else by its name: letter for letter one of the record, else a new one. */
  private end(which: 'subject' | 'object', cellOf: (heading: string) => string, wanted: readonly string[] | undefined): EntityRecord {
    const [id, name] = [cellOf(`${which} id`), nameOf(cellOf(which))]
    if (id !== '') {
      const known = this.ledger.entities.get(id)
      if (!known) throw new Fault(`${which} id`, id, noted('noEntityLeaveEmpty'))
      return known
    }
    const trouble = troubleOfName(name)
    if (trouble !== null) throw new Fault(which, name, name === '' ? noted('emptyEnd') : trouble)
    const [same, another] = this.named(name)
    if (another) throw new Fault(which, name, noted('nameOfSeveral'))
    if (same) return same
    const before = this.made.get(name)
    if (before) return before
    const kind = guessKind(name, this.ledger.kinds, wanted ?? null)
    const made = entityRecord({ id: this.ids.take(name, kind.toLowerCase()), kind, name, recorded: nobodyYet }, this.ledger.kinds)
    this.made.set(name, made)
    this.all.set(made.id, made)
    return made
  }

  /** The publisher alone, or reporting who is named as saying it. */
  private chain(source: EntityRecord, cellOf: (heading: string) => string): LinkInFile[] {
    const publisher = source.facts?.publisher ?? source.id
    const said = nameOf(cellOf('said by'))
    if (said === '') return [{ agent: publisher, act: 'states' }]
    const speakers = this.named(said).filter(({ labels }) => labels.includes('Actor'))
    const [speaker] = speakers
    if (!speaker || speakers.length > 1) throw new Fault('said by', said, noted(speaker ? 'severalWhoSpeak' : 'nobodyWhoSpeaks'))
    return speaker.id === publisher
      ? [{ agent: publisher, act: 'states' }]
      : [
          { agent: publisher, act: 'reports' },
          { agent: speaker.id, act: 'says' },
        ]
  }

  private named(name: string): readonly EntityRecord[] {
    return this.byName.get(nameOf(name)) ?? []
  }
}

/** Where there is no claim yet, columns read their cells against this one. */
const empty = claimRecord({ id: 'none', subject: '', predicate: '', object: '' }, [], '', '')

export const precision = (from: string | null, to: string | null): ClaimRecord['datePrecision'] => {
  const shortest = Math.min(...[from, to].flatMap(date => (date === null ? [] : [date.length])))
  return shortest === 4 ? 'year' : shortest === 7 ? 'month' : shortest === 10 ? 'day' : null
}
