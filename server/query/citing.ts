/** The sources behind what a query returned. */
import type { Answers } from '../answers/answers.ts'
import type { Citing } from './stream.ts'

type Typed = { $type: string; _value: unknown }
type Properties = Record<string, unknown>

/** Notes claims, and relations by their key, wherever a row holds them: only what the store has comes as a node or relationship, so memory is bounded by it. */
export function citing(answers: Answers): Citing {
  const claimIds = new Set<string>()
  const relationIds = new Set<string>()

  const see = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) see(item)
    if (!isTyped(value)) return
    if (value.$type === 'Node') seeNode(value._value)
    else if (value.$type === 'Relationship') seeRelationship(value._value)
    else if (value.$type === 'Map' && isRecord(value._value)) see(Object.values(value._value))
    else see(value._value)
  }
  const seeNode = (node: unknown) => {
    if (!isRecord(node) || !Array.isArray(node._labels) || !node._labels.includes('Claim')) return
    const id = text(node._properties, 'id')
    if (id !== null) claimIds.add(id)
  }
  const seeRelationship = (relationship: unknown) => {
    const key = isRecord(relationship) ? text(relationship._properties, 'key') : null
    if (key !== null) relationIds.add(key)
  }

  return {
    see,
    citations: async () =>
      claimIds.size + relationIds.size === 0 ? [] : answers.part('citations', { claimIds: [...claimIds], relationIds: [...relationIds] }),
  }
}

const isRecord = (value: unknown): value is Properties => typeof value === 'object' && value !== null && !Array.isArray(value)
const isTyped = (value: unknown): value is Typed => isRecord(value) && typeof value.$type === 'string'

/** A string property, plain or as typed JSON. */
function text(properties: unknown, key: string): string | null {
  const value = isRecord(properties) ? properties[key] : undefined
  const plain = isTyped(value) && value.$type === 'String' ? value._value : value
  return typeof plain === 'string' ? plain : null
}
