import * as z from 'zod'
import { EntityId, OnDate, PersonName, Text } from '../files/shared.ts'
import { Predicate } from '../ontology.ts'
import { KindId, KindRow, PredicateId } from '../vocabulary.ts'

/** A column that is not named stays in the sheet. `speaker`: who says so, as the source reports it. `denier`: who denies it there. `not`: yes where the row says that it is not so. */
export const columnParts = [
  ...(['from', 'to', 'tie', 'fromKind', 'toKind', 'source', 'title', 'publisher', 'published', 'speaker', 'denier', 'quote'] as const),
  ...(['date', 'start', 'end', 'share', 'amount', 'currency', 'role', 'note', 'not', 'stays', 'claim'] as const),
] as const
export const ColumnPart = z.enum(columnParts)
export type ColumnPart = z.infer<typeof ColumnPart>

/** Cells and names may hold anything; what they become is checked when it is written. */
export const Cell = z.string().max(50_000)
export const ColumnId = z.string().min(1).max(300)

/** Of what can be read two ways: 03/04/2021, 1.234, 0.05 among per cents. "written": not read, the words stand with the claim. */
export const readings = {
  dates: ['dmy', 'mdy', 'written'],
  decimal: ['.', ',', 'written'],
  shares: ['percent', 'fraction', 'written'],
} as const
export type ReadingOf = keyof typeof readings

export const MappedColumn = z.strictObject({
  column: ColumnId.describe('Its heading; a column without one has its letter.'),
  part: ColumnPart,
  tie: z
    .int()
    .min(1)
    .max(9)
    .default(1)
    .describe(
      'Of which tie in a row. A tie takes what it has no column for from the first; sources, quotes and notes are of the whole row.',
    ),
  dates: z.enum(readings.dates).optional().describe('How 03/04/2022 is read in this column; written: as it stands, in words.'),
  decimal: z.enum(readings.decimal).optional().describe('What 1.234 is in this column.'),
  shares: z.enum(readings.shares).optional().describe('What 0.05 is in this column: five per cent is a fraction.'),
})
export type MappedColumn = z.infer<typeof MappedColumn>

export const NewPredicate = Predicate.extend({ id: PredicateId, plover: z.string().nullable().default(null) })
export type NewPredicate = z.infer<typeof NewPredicate>

export const MappedValue = z.strictObject({
  value: Cell.describe('As it stands in the column of ties; upper and lower case are one.'),
  predicate: PredicateId.nullable().describe('null: rows with it are left aside.'),
  reversed: z.boolean().default(false).describe('The sheet says it the other way round: "is owned by".'),
  negative: z.boolean().default(false).describe('The sheet says that it is not so: "no stake in".'),
})
export type MappedValue = z.infer<typeof MappedValue>

/** A file with this in it is what `npm run import -- --mapping` takes. */
export const Mapping = z.strictObject({
  version: z.literal(1).default(1),
  table: z.string().max(300).optional().describe('The sheet; left out: the first one with rows.'),
  columns: z.array(MappedColumn).max(500),
  entities: z
    .strictObject({
      table: z.string().max(300),
      id: ColumnId,
      name: ColumnId,
      kind: ColumnId.optional(),
      note: ColumnId.optional(),
      wikidata: ColumnId.optional(),
    })
    .optional()
    .describe('Where the ends of ties are ids: the table that says whose.'),
  constants: z
    .strictObject({
      tie: Text.max(200).optional().describe('What every row says, where no column does: a predicate or words.'),
      fromKind: KindId.optional(),
      toKind: KindId.optional(),
      currency: z
        .string()
        .regex(/^[A-Z]{3}$/)
        .optional(),
      date: OnDate.optional(),
    })
    .default({}),
  document: z
    .strictObject({
      title: Text.max(400).optional(),
      publisher: PersonName.optional(),
      url: z.string().max(2000).optional(),
      date: OnDate.optional(),
      dateBasis: Text.optional(),
    })
    .optional()
    .describe('The document that rows without a source of their own are from. Left out: the spreadsheet itself.'),
  decimal: z.enum(['.', ',']).optional().describe('Of columns that do not say it themselves. Left out: as each column’s own values tell.'),
  shares: z.enum(['percent', 'fraction']).optional().describe('The same: whether 0.51 is half a per cent or half of all.'),
  dates: z.enum(['dmy', 'mdy']).optional().describe('The same: how 03/04/2022 is read.'),
  values: z.array(MappedValue).max(5000).default([]),
  predicates: z.array(NewPredicate).max(1000).default([]).describe('New rows of the vocabulary.'),
  kinds: z
    .array(z.strictObject({ value: Cell, kind: KindId }))
    .max(1000)
    .default([]),
  newKinds: z.array(KindRow).max(200).default([]),
  names: z
    .array(
      z.strictObject({
        name: Cell,
        same: EntityId.nullable().default(null).describe('The entity of the record that it is; null: none of them.'),
        sameAs: Cell.optional().describe('Another name of the table, whose entity it is.'),
        kind: KindId.optional(),
        undecided: z.boolean().default(false).describe('Only its kind is said; who it is, is left as it is without a decision.'),
      }),
    )
    .max(100_000)
    .default([]),
  publishers: z
    .array(z.strictObject({ host: z.string().max(300), name: PersonName.optional(), id: EntityId.optional() }))
    .max(5000)
    .default([]),
  fill: z
    .boolean()
    .default(false)
    .describe(
      'A tie without a predicate, or with one that refuses these kinds, becomes a new drawn predicate; otherwise its rows cannot be read.',
    ),
})
export type Mapping = z.infer<typeof Mapping>
