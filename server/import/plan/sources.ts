/** A document per address, and the spreadsheet itself for rows without one. */

import type { EntityRecord } from '../../contract/graph.ts'
import type { Mapping } from '../../contract/import/mapping.ts'
import type { Kinds } from '../../contract/kinds.ts'
import { noted } from '../../contract/told/noted.ts'
import { Grouped } from '../../evidence/grouped.ts'
import type { Ledger } from '../../evidence/ledger.ts'
import { entityRecord, sourceRecord } from '../../record/entity-record.ts'
import type { Row } from '../../tables/table.ts'
import { nameOf, troubleOfName, troubleOfTitle } from '../cells/clean.ts'
import { dateOf } from '../cells/dates.ts'
import { Fault } from './fault.ts'
import type { FreshIds } from './ids.ts'
import type { Part, Sheet } from './sheet.ts'

export interface Document {
  entity: EntityRecord
  publisher: string
  isNew: boolean
}

export class Sources {
  readonly made = new Map<string, EntityRecord>()
  private readonly byUrl = new Map<string, Document>()
  private readonly publishers = new Map<string, string>()
  private readonly ofHost = new Map<string, string>()
  private readonly byName = new Map<string, EntityRecord>()
  private readonly actors = new Grouped<EntityRecord>()
  private readonly documents = new Map<string, EntityRecord>()
  private own: Document | null = null

  constructor(
    private readonly ledger: Pick<Ledger, 'entities'>,
    private readonly kinds: Kinds,
    private readonly mapping: Mapping,
    private readonly file: string,
    private readonly ids: FreshIds,
    private readonly recorded: { by: string; at: string },
    private readonly endOf: (name: string) => EntityRecord | undefined,
  ) {
    for (const entity of ledger.entities.values()) {
      const { url, publisher } = entity.facts ?? {}
      if (mayPublish(entity)) for (const { value } of entity.names) this.actors.add(nameOf(value), entity)
      if (entity.labels.includes('Publisher')) for (const { value } of entity.names) this.byName.set(nameOf(value), entity)
      if (!publisher || !entity.labels.includes('Document')) continue
      this.documents.set(JSON.stringify([entity.name, publisher]), entity)
      if (!url) continue
      this.byUrl.set(url, { entity, publisher, isNew: false })
      const host = hostOf(url)
      if (host !== null) this.ofHost.set(host, publisher)
    }
  }

  of(row: Row, sheet: Sheet): { document: Document; note: string | null } {
    const source = sheet.part(row, 'source')
    const url = source && addressOf(source.value)
    if (url) return { document: this.known(url, row, sheet) ?? this.make(url, row, sheet), note: null }
    if (source && /^(https?:|www\.)/i.test(source.value)) throw new Fault(source.column, source.value, noted('isNoAddress'))
    const publisher = sheet.part(row, 'publisher')
    const title = source ?? sheet.part(row, 'title')
    if (publisher) return { document: this.unlinked(publisher, title, this.published(row, sheet)), note: null }
    return { document: this.itself(), note: source ? `Source, as entered: ${checked(source).value}` : null }
  }

  /** Throws Fault where another row names another publisher for this address. */
  private known(url: string, row: Row, sheet: Sheet): Document | undefined {
    const document = this.byUrl.get(url)
    const said = sheet.part(row, 'publisher')
    if (!document?.isNew || !said) return document
    const publisher = this.made.get(document.publisher) ?? this.ledger.entities.get(document.publisher)
    const name = nameOf(said.value)
    if (publisher?.names.some(({ value }) => nameOf(value) === name)) return document
    throw new Fault(said.column, said.value, noted('otherPublisher', { publisher: publisher?.name ?? document.publisher, url }))
  }

  private published(row: Row, sheet: Sheet): string | undefined {
    const part = sheet.part(row, 'published')
    const date = part ? dateOf(part.value, sheet.reading(part.column).dates)?.from : undefined
    if (part && !date) throw new Fault(part.column, part.value, noted('isNoDate'))
    return date
  }

  /** A publisher without an address: a document of theirs for each date, with or without a title. */
  private unlinked(publisher: Part, title: Part | null, date: string | undefined): Document {
    const trouble = troubleOfName(nameOf(publisher.value))
    if (trouble !== null) throw new Fault(publisher.column, publisher.value, trouble)
    const by = nameOf(publisher.value)
    const issue = date ? `${by}, ${date}` : by
    const name = title ? nameOf(checked(title).value).slice(0, 1000) : `${issue}, as entered in ${this.file}`
    const key = JSON.stringify([by, name, date])
    const known = this.byUrl.get(key)
    if (known) return known
    const id = this.publisher(by, '')
    const stored = this.named(name, id)
    if (stored) return stored
    const own = { id: this.ids.take(name, 'document'), name, publisher: id, chains: {}, claims: [], recorded: this.recorded }
    return this.keep(key, sourceRecord({ ...own, ...this.dated(date), note: 'No address was given of it.' }), id)
  }

  private named(title: string, publisher: string): Document | null {
    const entity = this.documents.get(JSON.stringify([title, publisher]))
    return entity ? { entity, publisher, isNew: false } : null
  }

  private make(url: string, row: Row, sheet: Sheet): Document {
    const host = hostOf(url) ?? url
    const said = sheet.part(row, 'publisher')
    const title = sheet.part(row, 'title')
    for (const part of [said, title]) {
      const trouble = part && (part === said ? troubleOfName(nameOf(part.value)) : troubleOfTitle(part.value))
      if (part && trouble) throw new Fault(part.column, part.value, trouble)
    }
    const date = this.published(row, sheet)
    const publisher = this.publisher(said ? nameOf(said.value) : null, host)
    const path = url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')
    const entity = sourceRecord({
      id: this.ids.take(title?.value ?? path, 'document'),
      ...(title ? { title: title.value.slice(0, 1000) } : { name: path.slice(0, 200) }),
      ...{ publisher, url, chains: {}, claims: [], recorded: this.recorded },
      ...this.dated(date),
    })
    return this.keep(url, entity, publisher)
  }

  private dated(date: string | undefined): { date?: string; dateBasis?: string } {
    return date === undefined ? {} : { date, dateBasis: `as entered in ${this.file}` }
  }

  private keep(key: string, entity: EntityRecord, publisher: string): Document {
    const document = { entity, publisher, isNew: true }
    this.made.set(entity.id, entity)
    this.byUrl.set(key, document)
    return document
  }

  private publisher(said: string | null, host: string): string {
    const mapped = this.mapping.publishers.find(each => each.host === host)
    if (mapped?.id !== undefined && this.ledger.entities.get(mapped.id)?.labels.includes('Publisher')) return mapped.id
    const name = said ?? mapped?.name ?? null
    const known = name === null ? this.ofHost.get(host) : this.byName.get(name)?.id
    if (known !== undefined) return known
    return this.makePublisher(name ?? host, {})
  }

  private makePublisher(name: string, more: { status?: string; resolved?: boolean; note?: string }): string {
    const before = this.publishers.get(name)
    if (before !== undefined) return before
    const there = more.resolved === false ? undefined : this.underItsName(name)
    const entity = there
      ? alsoPublisher(there, this.kinds)
      : entityRecord({ id: this.ids.take(name, 'publisher'), kind: 'Publisher', name, ...more, recorded: this.recorded }, this.kinds)
    this.made.set(entity.id, entity)
    this.publishers.set(name, entity.id)
    return entity.id
  }

  /** Who is an end of this table's ties under this name, or alone has it in the record: one name is one entity, whatever else it does. */
  private underItsName(name: string): EntityRecord | undefined {
    const end = this.endOf(name)
    if (end) return mayPublish(end) ? end : undefined
    const [one, ...others] = this.actors.get(name)
    return others.length === 0 ? one : undefined
  }

  private itself(): Document {
    this.own ??= this.findOwn()
    return this.own
  }
  private findOwn(): Document {
    const { title = this.file, publisher, url, date, dateBasis } = this.mapping.document ?? {}
    const maker = publisher ?? `Whoever made ${this.file}`
    const known = this.byUrl.get(url ?? '') ?? this.named(title, this.byName.get(maker)?.id ?? '')
    if (known) return known
    const id = publisher === undefined ? this.makePublisher(maker, { status: 'unnamed', resolved: false }) : this.publisher(publisher, '')
    const entity = sourceRecord({
      id: this.ids.take(title, 'spreadsheet'),
      ...{ title, publisher: id, chains: {}, claims: [], recorded: this.recorded },
      ...(url !== undefined && { url }),
      ...(date !== undefined && { date, dateBasis: dateBasis ?? 'as entered for the import' }),
      ...(this.mapping.document === undefined && { note: 'A spreadsheet that was imported. Its rows name no source of their own.' }),
    })
    return this.keep(' itself', entity, id)
  }
}

const mayPublish = ({ labels, resolved }: EntityRecord): boolean => resolved && labels.includes('Actor') && !labels.includes('Voice')

const alsoPublisher = (entity: EntityRecord, kinds: Kinds): EntityRecord =>
  entity.labels.includes('Publisher')
    ? entity
    : { ...entity, labels: kinds.labelsOf(entity.kind, [...entity.labels.filter(label => label !== 'Entity'), 'Publisher']) }

function checked(part: Part): Part {
  const trouble = troubleOfTitle(part.value)
  if (trouble !== null) throw new Fault(part.column, part.value, trouble)
  return part
}

function addressOf(cell: string): string | null {
  const url = /^www\./i.test(cell) ? `https://${cell}` : cell
  return url.length <= 2000 && /^https?:\/\/[^\s/]+\S*$/.test(url) && URL.canParse(url) ? url : null
}

const hostOf = (url: string): string | null => (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : null)
