import * as z from 'zod'
import { EntitiesFile } from '../server/contract/files/entity.ts'
import { SourceFile } from '../server/contract/files/source.ts'
import { FamiliesFile, KindsFile, PredicatesFile } from '../server/contract/files/vocabulary.ts'
import type { Records } from '../server/evidence/records.ts'

type Vocabulary = Pick<Records, 'kinds' | 'predicates' | 'families'>
type Node = Record<string, unknown>

/** File name under schema/ → its text. `closed`: only the vocabulary's predicates are allowed, otherwise editors merely offer them. */
export function jsonSchemas({ kinds, predicates, families }: Vocabulary, { closed }: { closed: boolean }): Record<string, string> {
  const concrete = { enum: kinds.flatMap(({ id, abstract }) => (abstract ? [] : [id])) }
  const labels = { enum: ['Entity', ...kinds.map(({ id }) => id)] }
  const said = { enum: predicates.map(({ id }) => id) }
  const anyLabel = { items: labels }
  return {
    'source.schema.json': text(SourceFile, { claims: { predicate: closed ? said : { anyOf: [said, { pattern: '^[A-Z][A-Z0-9_]*$' }] } } }),
    'entities.schema.json': text(EntitiesFile, { entities: { kind: concrete, also: { items: concrete } } }),
    'predicates.schema.json': text(PredicatesFile, {
      predicates: { family: { enum: families.map(({ id }) => id) }, from: anyLabel, to: anyLabel },
    }),
    'kinds.schema.json': text(KindsFile, {}),
    'families.schema.json': text(FamiliesFile, {}),
  }
}

/** `more`: by list and field of its rows, what a field's schema says besides. */
function text(shape: z.ZodType, more: Record<string, Record<string, { items?: Node } & Node>>): string {
  const schema = z.toJSONSchema(shape, { io: 'input', target: 'draft-7' }) as Node
  for (const [list, fields] of Object.entries(more))
    for (const [name, extra] of Object.entries(fields)) {
      const field = fieldOf(schema, list, name)
      const { items, ...own } = extra
      Object.assign(field, own)
      if (items) Object.assign(field.items as Node, items)
    }
  return `${JSON.stringify(schema, null, 2)}\n`
}

function fieldOf(schema: Node, list: string, name: string): Node {
  const { [list]: rows } = schema.properties as Record<string, { items: { properties: Record<string, Node> } }>
  const field = rows?.items.properties[name]
  if (!field) throw new Error(`The schema has no ${list}/${name}.`)
  return field
}
