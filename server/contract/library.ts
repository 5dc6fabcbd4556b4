import * as z from 'zod'
import { reasoned } from './told/schema.ts'

/** What may stand in a blank. Entities, claims, kinds and predicates are ids of the record, chosen by their names. */
export const blankTypes = ['entity', 'claim', 'kind', 'predicate', 'text', 'number', 'choice'] as const

export const QueryParam = z.strictObject({
  name: z.string(),
  type: z.enum(blankTypes),
  /** Of an entity: only of this kind and of those that extend it. */
  kind: z.string().nullable(),
  choices: z.array(z.string()),
  least: z.number().nullable(),
  most: z.number().nullable(),
  default: z.string().nullable(),
  hint: z.string().nullable(),
})
export type QueryParam = z.infer<typeof QueryParam>

export const queryOwners = ['workspace', 'article', 'shipped'] as const
export type QueryOwner = (typeof queryOwners)[number]

export const SavedQuery = z.strictObject({
  /** Owner, folder and file: "shipped/who-leads". */
  id: z.string(),
  owner: z.enum(queryOwners),
  folder: z.string(),
  /** A sentence; `{name}` is the blank of the parameter of that name. */
  title: z.string(),
  about: z.string(),
  params: z.array(QueryParam),
  /** Without the lines at its top that say what it is. */
  cypher: z.string(),
})
export type SavedQuery = z.infer<typeof SavedQuery>

export const QueryFault = z.strictObject({
  file: z.string(),
  line: z.int(),
  ...reasoned,
})
export type QueryFault = z.infer<typeof QueryFault>

export const Library = z.strictObject({ queries: z.array(SavedQuery), faults: z.array(QueryFault) })
export type Library = z.infer<typeof Library>

/** A title's words and blanks in their order: "Who leads {x}?" → ["Who leads ", {blank: "x"}, "?"]. */
export function titleParts(title: string): (string | { blank: string })[] {
  return title.split(/(\{\w+\})/).flatMap((part): (string | { blank: string })[] => {
    const blank = /^\{(\w+)\}$/.exec(part)?.[1]
    return blank === undefined ? (part === '' ? [] : [part]) : [{ blank }]
  })
}

export const plainTitle = (title: string): string =>
  titleParts(title)
    .map(part => (typeof part === 'string' ? part : '…'))
    .join('')

/** What the blanks hold at first, as a parameter's field has it; a text stays a text whatever it looks like. */
export const givenFor = ({ params }: Pick<SavedQuery, 'params'>): Record<string, string> =>
  Object.fromEntries(
    params.flatMap(({ name, type, default: value }) => (value === null ? [] : [[name, type === 'number' ? value : JSON.stringify(value)]])),
  )
