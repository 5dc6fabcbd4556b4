/** Relation types in words, and the family each belongs to. */
import type { Schema } from '../../server/contract/answers.ts'
import type { Relation } from '../../server/contract/graph.ts'
import { plainPhrase } from '../words/sentence.ts'

export interface Vocabulary {
  /** "is affiliated with" */
  phrase(type: string): string
  /** "affiliated with" */
  label(type: string): string
  /** "Alignment" */
  family(type: string): string
  /** Whether to say so is to deny the object: "denies". */
  deniesObject(type: string): boolean
}

const familyNames: Record<string, string> = {
  structural: 'Structure',
  alignment: 'Alignment',
  stance: 'Stance',
  'speech act': 'Speech act',
  contact: 'Contact',
  project: 'Project',
  power: 'Power',
  conflict: 'Conflict',
  event: 'Event',
  source: 'Source',
  forecast: 'Forecast',
}
/** Families in the order that the rail shows them. */
export const familyOrder = [...Object.values(familyNames), 'Other']

export function vocabularyOf(schema: Schema | null): Vocabulary {
  const predicates = new Map(schema?.predicates.map(predicate => [predicate.id, predicate]))
  return {
    phrase: type => predicates.get(type)?.phrase ?? plainPhrase(type),
    label: type => predicates.get(type)?.label ?? plainPhrase(type),
    family: type => familyNames[predicates.get(type)?.family ?? ''] ?? 'Other',
    deniesObject: type => predicates.get(type)?.deniesObject === true,
  }
}

/** "positive", "negative", "structural": about the relation, never about a person. */
export const signWord = (sign: Relation['sign']): 'positive' | 'negative' | 'structural' =>
  sign > 0 ? 'positive' : sign < 0 ? 'negative' : 'structural'
