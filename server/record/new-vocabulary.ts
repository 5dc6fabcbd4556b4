/** Rows made from typed words, for a claim or a sheet that needs them. */
import type { FamilyRow, KindRow } from '../contract/vocabulary.ts'
import { slug } from './ids.ts'

export const ownFamily: FamilyRow = { id: 'other', words: { en: 'Other', ar: 'أخرى' } }

/** "agreed with" -> "AGREED_WITH" */
export function freePredicateId(words: string, taken: (id: string) => boolean): string {
  const start = (
    slug(words)
      ?.replaceAll('-', '_')
      .toUpperCase()
      .replace(/^[^A-Z]+/, '')
      .slice(0, 50) || 'TIE'
  ).replace(/_+$/, '')
  for (let n = 1; ; n++) {
    const id = n === 1 ? start : `${start}_${n}`
    if (!taken(id) && !ofRecord.has(id)) return id
  }
}

export const plainKind = (id: string, word: string): KindRow => ({
  ...{ id, extends: [], shape: 'ring', family: 'open', rank: 5 },
  words: { en: { one: word, other: word } },
})

const ofRecord = new Set(
  'SUBJECT OBJECT ASSERTED_BY VIA STATED_IN HEARD_IN CONTENT_OF CONTRADICTS SUPPORTS DEPENDS_ON QUALIFIED_BY SUPERSEDES HAS_NAME ASSESSES PUBLISHED_BY COPY_OF RELEASED_BY MADE_BY'.split(
    ' ',
  ),
)

/** "bank account" -> "BankAccount" */
export function kindIdOf(word: string, taken: (id: string) => boolean): string {
  const latin =
    word
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .match(/[A-Za-z0-9]+/g) ?? []
  const start =
    latin
      .map(part => part.slice(0, 1).toUpperCase() + part.slice(1))
      .join('')
      .replace(/^[^A-Z]+/, '')
      .slice(0, 50) || 'Kind'
  for (let n = 1; ; n++) {
    const id = n === 1 ? start : `${start}${n}`
    if (!taken(id) && !ownLabels.has(id)) return id
  }
}
const ownLabels = new Set(['Entity', 'Claim', 'Name', 'Assessment', 'Predicate', 'Kind', 'Family', 'Meta', 'Submission'])
