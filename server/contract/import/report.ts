import * as z from 'zod'
import { reasoned, ToldClaim, ToldNote } from '../told/schema.ts'
import { ImportedBefore } from './before.ts'
import { Mapping, NewPredicate } from './mapping.ts'

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
  heading: z.int().nullable(),
  above: z.array(z.string()),
  /** Rows with anything in them; `rows` holds those that were asked for, `from` is how many stand before them. */
  total: z.int(),
  from: z.int(),
  rows: z.array(TableRow),
})
export type ReadTable = z.infer<typeof ReadTable>

export const ReadAnswer = z.strictObject({
  /** Names these files and headings while the server keeps them, for the looks that follow. */
  kept: z.string(),
  /** The last import of a file and sheet of this name of which something stands. */
  before: ImportedBefore.nullable(),
  /** What was used for a table with the same headings, and in which import. */
  remembered: z.strictObject({ import: z.string(), mapping: Mapping }).nullable(),
  /** Sheets that Isnad saved: what was changed in them can be read back. */
  saved: z.boolean(),
  files: z.array(
    z.strictObject({
      name: z.string(),
      format: z.string(),
      encoding: z.string().nullable(),
      separator: z.string().nullable(),
      notes: z.array(z.string()),
      toldNotes: z.array(ToldNote),
    }),
  ),
  tables: z.array(ReadTable),
  /** A guess, with the reason per column; null: of the whole table. */
  mapping: Mapping,
  guesses: z.array(z.strictObject({ column: z.string().nullable(), part: z.string(), ...reasoned })),
})
export type ReadAnswer = z.infer<typeof ReadAnswer>

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
  id: z.string().nullable(),
  name: z.string(),
  kind: z.string(),
  matched: z.string(),
  verdict: z.enum(['exact', 'match', 'review']),
})
export type Candidate = z.infer<typeof Candidate>

/** A column of which values can be read two ways and nothing in it tells which. "one" and "other": how many can be read in that way alone. */
export const Doubt = z.strictObject({
  ...{ column: z.string(), about: z.enum(['dates', 'decimal', 'shares']), sample: z.string() },
  ...{ either: z.int(), one: z.int(), other: z.int(), read: z.string() },
})
export type Doubt = z.infer<typeof Doubt>

export const ImportReport = z.strictObject({
  mapping: Mapping,
  guesses: ReadAnswer.shape.guesses,
  doubts: z.array(Doubt),
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
      toldSample: ToldClaim,
      /** The first that says otherwise than the sample: that it is not so, or that somebody denies it. */
      toldDenied: ToldClaim.nullable(),
    }),
  ),
  made: z.array(NewPredicate),
  kinds: z.array(z.strictObject({ id: z.string(), word: z.string(), new: z.boolean(), entities: z.int() })),
  /** Most frequent first, with why each is of this kind. */
  newNames: z.array(z.strictObject({ name: z.string(), kind: z.string(), rows: z.int(), ...reasoned })),
  values: z.array(
    z.strictObject({
      value: z.string(),
      tie: z.int(),
      count: z.int(),
      predicate: z.string().nullable(),
      reversed: z.boolean(),
      negative: z.boolean(),
      as: z.enum(['predicate', 'new', 'aside', 'open']),
      ...reasoned,
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
      ...reasoned,
      candidates: z.array(Candidate),
    }),
  ),
  otherwise: z.array(
    z.strictObject({
      ...{ row: z.int(), says: z.string(), record: z.string(), claim: z.string() },
      ...{ told: z.array(ToldClaim), toldRecord: ToldClaim.nullable() },
      /** What the sentences do not tell: qualifiers of the two values. */
      differs: z.array(z.strictObject({ key: z.enum(['share', 'amount']), row: z.string(), record: z.string() })),
    }),
  ),
  skipped: z.array(
    z.strictObject({ row: z.int(), column: z.string().nullable(), value: z.string(), ...reasoned, cells: z.array(z.string()) }),
  ),
  notes: z.array(z.string()),
  toldNotes: z.array(ToldNote),
  previews: z.array(
    z.strictObject({
      row: z.int(),
      is: z.enum(['new', 'changed', 'same', 'otherwise', 'aside', 'unreadable']),
      sentences: z.array(z.string()),
      told: z.array(ToldClaim),
      source: z.string().nullable(),
      publisher: z.string().nullable(),
      /** Names: the publisher, whom it reports (null: it speaks itself), the document; its address, and where it was typed from. */
      stated: z
        .strictObject({
          by: z.string(),
          speaker: z.string().nullable(),
          title: z.string(),
          url: z.string().nullable(),
          enteredIn: z.string().nullable(),
        })
        .nullable(),
      quote: z.string().nullable(),
      besides: z.array(z.strictObject({ key: z.string(), value: z.string() })),
      record: z.string().nullable(),
      toldRecord: ToldClaim.nullable(),
      reason: z.string().nullable(),
      toldReason: ToldNote.nullable(),
    }),
  ),
})
export type ImportReport = z.infer<typeof ImportReport>
