/** What else a claim carries, in words: its qualifiers with the names of the entities in them. */
import type { Claim } from '../../server/contract/claim.ts'

/** What a reader of the text noted by yes or no. */
const notes: Readonly<Record<string, string>> = {
  hedgeDropped: 'Drops here that the speaker is only said to be who he is.',
  garbled: 'The sentence is garbled as printed.',
}
const names: Readonly<Record<string, string>> = {
  of: 'Of',
  where: 'Where',
  when: 'When',
  event: 'On the occasion of',
  model: 'On the model of',
  role: 'Role',
  ordinal: 'Number in the series',
  kind: 'Described as',
  occupation: 'Occupation',
  content: 'Content',
  if: 'If',
}

/** Name and value, in the order of the record; keys that users made stand as they were written. */
export const qualifierFacts = ({ qualifiers, qualifierNames }: Pick<Claim, 'qualifiers' | 'qualifierNames'>): [string, string][] =>
  Object.entries(qualifiers).flatMap(([key, value]): [string, string][] => {
    if (value === false) return []
    if (value === true) return [['The text', notes[key] ?? key.replaceAll('_', ' ')]]
    return [[names[key] ?? key.replaceAll('_', ' '), qualifierNames[key] ?? String(value)]]
  })
