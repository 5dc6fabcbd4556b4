import * as z from 'zod'
import { EntityId, Id, OnDate, PersonName, Text } from './files/shared.ts'
import { mostFileBytes } from './import-limits.ts'
import { Predicate } from './ontology.ts'
import { KindId, KindRow, PredicateId } from './vocabulary.ts'

/** A column that is not named stays in the sheet. `not`: yes where the row says that it is not so. */
export const columnParts = [
  ...(['from', 'to', 'tie', 'fromKind', 'toKind', 'source', 'title', 'publisher', 'published', 'quote'] as const),
  ...(['date', 'start', 'end', 'share', 'amount', 'currency', 'role', 'note', 'not', 'stays', 'claim'] as const),
] as const
export const ColumnPart = z.enum(columnParts)
export type ColumnPart = z.infer<typeof ColumnPart>

/** Cells and names may hold anything; what they become is checked when it is written. */
const Cell = z.string().max(50_000)
const ColumnId = z.string().min(1).max(300)

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
})
export type MappedColumn = z.infer<typeof MappedColumn>

export const NewPredicate = Predicate.extend({ id: PredicateId, plover: z.string().nullable().default(null) })
export type NewPredicate = z.infer<typeof NewPredicate>

export const MappedValue = z.strictObject({
  value: Cell.describe('As it stands in the column of ties; upper and lower case are one.'),
  predicate: PredicateId.nullable().describe('null: rows with it are left aside.'),
  reversed: z.boolean().default(false).describe('The sheet says it the other way round: "is owned by".'),
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
  decimal: z.enum(['.', ',']).default('.'),
  shares: z.enum(['percent', 'fraction']).default('percent').describe('Whether 0.51 is half a per cent or half of all.'),
  dates: z.enum(['dmy', 'mdy']).default('dmy').describe('How 03/04/2022 is read.'),
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

const fileName = z.string().min(1).max(255)
export const ImportFile = z.strictObject({
  name: fileName,
  base64: z
    .string()
    .max(Math.ceil((mostFileBytes * 4) / 3) + 4)
    .describe('Its bytes, as base64.'),
  encoding: z.string().max(40).optional().describe('Left out: found out.'),
  separator: z.enum([',', ';', '\t', '|']).optional(),
})
export type ImportFile = z.infer<typeof ImportFile>
const Files = z.array(ImportFile).min(1).max(10).describe('One, or several that belong together: nodes and edges.')
const Headings = z
  .array(z.strictObject({ table: z.string().max(300), row: z.int().min(1).nullable().describe('null: there are none.') }))
  .max(200)
  .default([])
  .describe('Which row holds the headings, where it was not found.')
const Edits = z
  .array(z.strictObject({ table: z.string().max(300).optional(), row: z.int().min(1), column: ColumnId, value: Cell }))
  .max(10_000)
  .default([])
  .describe('Cells that were put right; the file is as it was.')

export const ReadInput = z.strictObject({
  files: Files,
  headings: Headings,
  table: z.string().max(300).optional().describe('Whose mapping is guessed; left out: the first one with rows.'),
  from: z.int().min(0).default(0).describe('The first row that is answered, of each table.'),
  limit: z.int().min(0).max(5000).default(100),
})
export type ReadInput = z.infer<typeof ReadInput>

export const TableRow = z.strictObject({ row: z.int(), cells: z.array(z.string()) })
export type TableRow = z.infer<typeof TableRow>

export const ReadTable = z.strictObject({
  name: z.string(),
  /** `id`: its name in a mapping; `values`: number of distinct values, up to 1000, and the most frequent ones. */
  columns: z.array(
    z.strictObject({
      id: z.string(),
      filled: z.int(),
      values: z.int(),
      frequent: z.array(z.strictObject({ value: z.string(), count: z.int() })),
    }),
  ),
  /** Null where there is no heading row and columns have letters. */
  heading: z.int().nullable(),
  above: z.array(z.string()),
  /** Rows with anything in them; `rows` holds those that were asked for. */
  total: z.int(),
  rows: z.array(TableRow),
})
export type ReadTable = z.infer<typeof ReadTable>

export const ReadAnswer = z.strictObject({
  /** Sheets that Isnad saved: what was changed in them can be read back. */
  saved: z.boolean(),
  files: z.array(
    z.strictObject({
      name: z.string(),
      format: z.string(),
      encoding: z.string().nullable(),
      separator: z.string().nullable(),
      notes: z.array(z.string()),
    }),
  ),
  tables: z.array(ReadTable),
  /** A guess, with the reason per column; null: of the whole table. */
  mapping: Mapping,
  guesses: z.array(z.strictObject({ column: z.string().nullable(), part: z.string(), reason: z.string() })),
})
export type ReadAnswer = z.infer<typeof ReadAnswer>

const planned = { files: Files, headings: Headings, edits: Edits, mapping: Mapping.optional().describe('Left out: guessed.') }
export const DryRunInput = z.strictObject({
  ...planned,
  preview: z.array(z.int().min(1)).max(50).default([]).describe('Rows of which the sentences are answered.'),
  most: z.int().min(0).max(100_000).default(1000).describe('Entries of each list of the answer.'),
})
export type DryRunInput = z.infer<typeof DryRunInput>
export const UnreadableInput = z.strictObject({ ...planned, format: z.enum(['csv', 'xlsx']).default('xlsx') })
export type UnreadableInput = z.infer<typeof UnreadableInput>
/** Bytes as base64. */
export const MadeFile = z.strictObject({ name: z.string(), rows: z.int(), base64: z.string() })
export type MadeFile = z.infer<typeof MadeFile>
export const ImportInput = z.strictObject({ ...planned, by: PersonName })
export type ImportInput = z.infer<typeof ImportInput>
export const UndoInput = z.strictObject({ import: Id, by: PersonName, reason: Text.optional() })
export type UndoInput = z.infer<typeof UndoInput>

/** They add up to `rows`. `otherwise` are written too: both the record's and the row's version stand. */
export const ImportSums = z.strictObject({
  new: z.int(),
  changed: z.int(),
  same: z.int(),
  otherwise: z.int(),
  aside: z.int(),
  unreadable: z.int(),
})
export type ImportSums = z.infer<typeof ImportSums>

export const Candidate = z.strictObject({
  where: z.enum(['record', 'table']),
  /** Null: another name of the table. */
  id: z.string().nullable(),
  name: z.string(),
  kind: z.string(),
  matched: z.string(),
  verdict: z.enum(['exact', 'match', 'review']),
})
export type Candidate = z.infer<typeof Candidate>

export const ImportReport = z.strictObject({
  mapping: Mapping,
  guesses: ReadAnswer.shape.guesses,
  rows: z.int(),
  sums: ImportSums,
  /** New ones. `relations`: drawn ones that the new claims support, new or not. */
  claims: z.int(),
  entities: z.int(),
  relations: z.int(),
  sources: z.int(),
  predicates: z.array(
    z.strictObject({
      id: z.string(),
      label: z.string(),
      new: z.boolean(),
      drawn: z.boolean(),
      claims: z.int(),
      sample: z.string(),
    }),
  ),
  /** Rows that the vocabulary would gain. */
  made: z.array(NewPredicate),
  kinds: z.array(z.strictObject({ id: z.string(), word: z.string(), new: z.boolean(), entities: z.int() })),
  values: z.array(
    z.strictObject({
      value: z.string(),
      tie: z.int(),
      count: z.int(),
      predicate: z.string().nullable(),
      reversed: z.boolean(),
      as: z.enum(['predicate', 'new', 'aside', 'open']),
      reason: z.string(),
    }),
  ),
  /** Names that the record has or may have. `as`: the same, another, or undecided, which counts as another until somebody decides. */
  names: z.array(
    z.strictObject({
      name: z.string(),
      kind: z.string(),
      rows: z.int(),
      as: z.enum(['same', 'new', 'open']),
      id: z.string().nullable(),
      reason: z.string(),
      candidates: z.array(Candidate),
    }),
  ),
  otherwise: z.array(z.strictObject({ row: z.int(), says: z.string(), record: z.string(), claim: z.string() })),
  skipped: z.array(
    z.strictObject({ row: z.int(), column: z.string().nullable(), value: z.string(), reason: z.string(), cells: z.array(z.string()) }),
  ),
  notes: z.array(z.string()),
  previews: z.array(
    z.strictObject({
      row: z.int(),
      is: z.enum(['new', 'changed', 'same', 'otherwise', 'aside', 'unreadable']),
      sentences: z.array(z.string()),
      source: z.string().nullable(),
      publisher: z.string().nullable(),
      /** Names of the two, the address, and where it was typed from. */
      stated: z
        .strictObject({ by: z.string(), title: z.string(), url: z.string().nullable(), enteredIn: z.string().nullable() })
        .nullable(),
      quote: z.string().nullable(),
      /** What the first claim says besides its ends: share, role, from, until. */
      besides: z.array(z.strictObject({ key: z.string(), value: z.string() })),
      /** Of the record, where that says otherwise. */
      record: z.string().nullable(),
      reason: z.string().nullable(),
    }),
  ),
})
export type ImportReport = z.infer<typeof ImportReport>

/**
 * `import` is the name for taking it back; the claims' ids begin with it. `relations`: drawn ones that its claims support, new or not.
 * `ends`: the entities at the ends of its claims, 5000 at most.
 */
export const Imported = z.strictObject({
  ...{ import: z.string(), claims: z.int(), relations: z.int(), entities: z.int(), sources: z.int() },
  ends: z.array(z.string()),
})
export type Imported = z.infer<typeof Imported>
/**
 * `withdrawn` claims stay in the record; `kept`: claims of the import that were withdrawn or corrected already; `others`: claims of
 * others about what it brought.
 */
export const Undone = z.strictObject({ import: z.string(), withdrawn: z.int(), kept: z.int(), others: z.int() })
export type Undone = z.infer<typeof Undone>
