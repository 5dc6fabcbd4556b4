import type { ColumnPart, MappedColumn, Mapping } from '../../contract/import/mapping.ts'
import { Mapping as MappingShape } from '../../contract/import/mapping.ts'
import type { ReadAnswer } from '../../contract/import/report.ts'
import type { Kinds } from '../../contract/kinds.ts'
import type { Predicate } from '../../contract/ontology.ts'
import { type Noted, noted, reasoned } from '../../contract/told/noted.ts'
import { plainWords } from '../../names/plain-words.ts'
import type { Material, Table } from '../../tables/table.ts'
import { waysOfDate } from '../cells/dates.ts'
import { bareShare } from '../cells/numbers.ts'
import { toldBy, waysOf } from '../cells/readings.ts'
import { type ColumnFacts, columnFacts } from './column-facts.ts'
import { currencyInHeading, headingWords, tieOfHeading } from './heading-words.ts'
import { kindOfWord } from './kind-words.ts'
import { saysTie, turningColumn } from './turning.ts'

export interface Vocabulary {
  predicates: Iterable<Predicate>
  kinds: Kinds
}
export interface Guessed {
  mapping: Mapping
  guesses: ReadAnswer['guesses']
}

const nothingSaid = 'is linked with'

/** Guesses for the table `asked`, else for that of ties; a graph's table of entities serves it. */
export function guessMapping({ tables }: Material, vocabulary: Vocabulary, asked?: string): Guessed {
  const table =
    tables.find(each => each.name === asked) ??
    tables.find(each => each.parts) ??
    tables.find(each => !each.entities && each.rows.length > 0) ??
    tables[0]
  if (!table) return { mapping: MappingShape.parse({ columns: [] }), guesses: [] }
  const entities = tables.find(each => each.entities && each !== table)
  const guess = new Guess(table, vocabulary)
  const columns = table.parts ? guess.known(table.parts) : guess.columns()
  const mapping = MappingShape.parse({
    table: table.name,
    columns,
    ...(entities?.entities && { entities: { table: entities.name, ...entities.entities } }),
    ...guess.rest(columns),
    fill: true,
  })
  return { mapping, guesses: guess.guesses }
}

class Guess {
  readonly guesses: ReadAnswer['guesses'] = []
  private readonly facts: ColumnFacts[]
  private readonly parts = new Map<ColumnFacts, ColumnPart>()

  constructor(
    private readonly table: Table,
    private readonly vocabulary: Vocabulary,
  ) {
    this.facts = columnFacts(table)
  }

  known(parts: NonNullable<Table['parts']>): MappedColumn[] {
    for (const { column, part } of parts) {
      const facts = this.facts.find(({ id }) => id === column)
      if (facts) this.give(facts, part as ColumnPart, noted('formatSaysSo'))
    }
    return this.mapped()
  }

  columns(): MappedColumn[] {
    this.byHeadings()
    this.bySource()
    this.byPublisher()
    this.byKind()
    this.byTie()
    this.byValues()
    return this.mapped()
  }

  private mapped(): MappedColumn[] {
    return [...this.parts].sort(([a], [b]) => a.at - b.at).map(([{ id }, part]) => ({ column: id, part, tie: 1 }))
  }

  private give(facts: ColumnFacts, part: ColumnPart, told: Noted): void {
    this.parts.set(facts, part)
    this.note(facts.id, part, told)
  }
  private note(column: string | null, part: string, told: Noted): void {
    this.guesses.push({ column, part, ...reasoned(told) })
  }
  private take(part: ColumnPart): void {
    const facts = this.of(part)
    if (!facts) return
    this.parts.delete(facts)
    const at = this.guesses.findIndex(guess => guess.column === facts.id)
    if (at !== -1) this.guesses.splice(at, 1)
  }
  private of(part: ColumnPart): ColumnFacts | undefined {
    return [...this.parts].find(([, given]) => given === part)?.[0]
  }
  private get free(): ColumnFacts[] {
    return this.facts.filter(facts => facts.filled > 0 && !this.parts.has(facts))
  }

  private byHeadings(): void {
    if (this.table.heading === null) return
    for (const [part, words] of headingWords) {
      if (this.of(part) && part !== 'note') continue
      const named = this.free.filter(({ id }) => words.test(plainWords(id)))
      const fitting = named.find(facts => fits(part, facts))
      if (fitting) this.give(fitting, part, noted('itsHeadingIs', { heading: fitting.id }))
    }
  }

  /** "Source" beside "Target" is an end; a web address is a source. */
  private bySource(): void {
    const source = this.of('source')
    const [from, to] = [this.of('from'), this.of('to')]
    if (source && !from && to && source.urls < 0.5 && /^(source|from)$/.test(plainWords(source.id))) {
      this.take('source')
      this.give(source, 'from', noted('standsBeside', { one: source.id, other: to.id }))
    }
    const title = this.of('role')
    if (source && title && plainWords(title.id) === 'title' && Math.abs(title.at - source.at) <= 2) {
      this.take('role')
      this.give(title, 'title', noted('itStandsBeside', { other: source.id }))
    }
    const links = this.free.find(({ urls, filled }) => filled > 0 && urls > 0.6)
    if (!this.of('source') && links) this.give(links, 'source', noted('cellsAreAddresses'))
  }

  /** "Date" is the paper's where there is a paper, and other columns say since or until when. */
  private byPublisher(): void {
    const [date, publisher] = [this.of('date'), this.of('publisher')]
    if (!date || !publisher || this.of('published') || !(this.of('start') ?? this.of('end'))) return
    this.take('date')
    this.give(date, 'published', noted('itStandsBeside', { other: publisher.id }))
  }

  /** "Type" or "Kind" belongs to the end before it. */
  private byKind(): void {
    const kindly = this.free.filter(({ values, distinct }) => distinct <= 60 && values.length > 0 && this.kinds(values) > 0.6)
    for (const facts of kindly) {
      const before = this.facts.filter(({ at }) => at < facts.at).reverse()
      const end = before.find(each => this.parts.get(each) === 'from' || this.parts.get(each) === 'to')
      const part = end && this.parts.get(end) === 'to' ? 'toKind' : 'fromKind'
      if (!this.of(part)) this.give(facts, part, noted('cellsNameKinds', { sample: facts.values[0] ?? '' }))
    }
  }
  private kinds(values: readonly string[]): number {
    return shareOf(values, value => kindOfWord(value, this.vocabulary.kinds) !== null)
  }

  /** A column with words of predicates, or the only repetitive one beside two ends. */
  private byTie(): void {
    if (this.of('tie')) return
    const predicates = [...this.vocabulary.predicates]
    const meaningful = this.free.find(
      ({ values, distinct, filled }) => distinct <= Math.max(40, filled / 3) && shareOf(values, value => saysTie(value, predicates)) >= 0.5,
    )
    const role = this.of('role')
    if (meaningful) this.give(meaningful, 'tie', noted('cellsSayTies', { sample: meaningful.values[0] ?? '' }))
    else if (role) {
      this.take('role')
      this.give(role, 'tie', noted('noOtherSaysTie', { heading: role.id }))
    } else {
      const typed = this.free.find(
        ({ id, names, urls }) => /^(type|kind|category|label|نوع|صفه)$/.test(plainWords(id)) && names + urls < 1.1,
      )
      if (typed && !/^(directed|undirected)$/i.test(typed.values[0] ?? ''))
        this.give(typed, 'tie', noted('noOtherSaysTie', { heading: typed.id }))
    }
  }

  /** Columns without a telling heading: names become ends, in order. */
  private byValues(): void {
    const naming = this.free.filter(({ names, distinct, filled }) => names > 0.6 && (filled < 6 || distinct > 2))
    if (!this.of('from')) {
      const to = this.of('to')
      const first = naming.find(({ at }) => !to || at < to.at) ?? naming[0]
      if (first) this.give(first, 'from', noted('cellsLikeNames'))
    }
    if (!this.of('to')) {
      const next = naming.find(facts => !this.parts.has(facts))
      if (next) this.give(next, 'to', noted('cellsLikeNames'))
    }
    const quoted = this.free.find(({ values }) => values.filter(value => /^[“"«„].+[”"»“]$/u.test(value)).length > values.length * 0.6)
    if (quoted && !this.of('quote')) this.give(quoted, 'quote', noted('cellsInQuotes'))
    const percent = this.free.find(({ percents }) => percents > 0.6)
    if (percent && !this.of('share')) this.give(percent, 'share', noted('cellsPerCent'))
    const dated = this.free.find(({ dates, filled }) => filled > 0 && dates > 0.8)
    if (dated && !this.of('date') && !this.of('start')) this.give(dated, 'date', noted('cellsAreDates'))
  }

  rest(columns: readonly MappedColumn[]): Partial<Mapping> {
    const cells = (parts: readonly ColumnPart[]) =>
      columns.filter(({ part }) => parts.includes(part)).flatMap(({ column }) => this.facts.find(({ id }) => id === column)?.values ?? [])
    const constants: Partial<Mapping['constants']> = {}
    const [from, to] = [this.of('from'), this.of('to')]
    const turning = turningColumn(this.free, this.vocabulary.predicates, this.of('tie') !== undefined)
    if (turning) this.note(turning.column, this.of('tie') ? 'stays' : 'tie', noted('mayTurnRows', turning))
    if (!turning && !this.of('tie') && from && to) {
      const said = tieOfHeading.find(([words]) => words.test(plainWords(from.id)))?.[1]
      constants.tie = said ?? nothingSaid
      this.note(null, 'tie', said ? noted('headingSays', { heading: from.id, said }) : noted('noColumnSaysTie'))
    }
    const amount = this.of('amount')
    const currency = amount && currencyInHeading.exec(plainWords(amount.id))?.[1]?.toUpperCase()
    if (currency && !this.of('currency')) constants.currency = currency
    const tie = this.of('tie')
    if (this.table.parts && tie && this.table.rows.some(({ cells: row }) => (row[tie.at] ?? '') === '')) {
      constants.tie = nothingSaid
      this.note(tie.id, 'tie', noted('emptySaysNoTie'))
    }
    const numbers = [...cells(['share']).map(bareShare), ...cells(['amount'])]
    const decimal = toldBy('decimal', waysOf('decimal', numbers))
    if (decimal === ',')
      this.note(null, 'decimal', noted('decimalComma', { sample: cells(['share', 'amount']).find(value => /,/.test(value)) ?? '' }))
    const dates = cells(['date', 'start', 'end', 'published'])
    const order = toldBy('dates', waysOf('dates', dates))
    const telling = dates.find(value => waysOfDate(value) === order)
    if (telling !== undefined) this.note(null, 'dates', noted(order === 'dmy' ? 'dayFirst' : 'monthFirst', { sample: telling }))
    const shares = cells(['share'])
    const fraction = waysOf('shares', shares).likely === 'fraction'
    if (fraction) this.note(null, 'shares', noted('sharesOfOne', { sample: shares[0] ?? '' }))
    return {
      constants,
      ...(decimal && { decimal: decimal as '.' | ',' }),
      ...(order && { dates: order as 'dmy' | 'mdy' }),
      ...(fraction && { shares: 'fraction' as const }),
    }
  }
}

/** Distinct values only; 1 where there are none. */
function shareOf(values: readonly string[], is: (value: string) => boolean): number {
  const known = new Map<string, boolean>()
  for (const value of values) if (!known.has(value)) known.set(value, is(value))
  return values.length === 0 ? 1 : values.filter(value => known.get(value)).length / values.length
}

function fits(part: ColumnPart, { filled, urls, dates, numbers, distinct }: ColumnFacts): boolean {
  if (filled === 0) return false
  if (part === 'from' || part === 'to' || part === 'publisher' || part === 'title') return urls < 0.5 && dates < 0.9
  if (part === 'source') return true
  if (part === 'tie') return urls < 0.5 && numbers < 0.5 && distinct > 0
  if (part === 'date' || part === 'start' || part === 'end' || part === 'published') return dates > 0.3
  if (part === 'share' || part === 'amount') return numbers > 0.2 || part === 'amount'
  return true
}
