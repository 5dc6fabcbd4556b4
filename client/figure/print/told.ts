/** The sentences of a printed figure that are no notes: about the record, never about the world. */
import { denialOf as denialSentence } from '../../words/sentence.ts'
import { claimSentence } from '../../words/told.ts'
import { markOf } from '../carried/mark.ts'
import { t } from '../t.ts'
import type { PrintMaterial, PrintRelation } from './material.ts'

export function titleOf({ entities, relations }: PrintMaterial): string {
  const disputed = relations.filter(({ relation }) => relation.contested).length
  if (relations.length === 0) return t('nothingIsShown')
  const counts = { relations: relations.length, entities: entities.length }
  return disputed === 0 ? t('titleUndisputed', counts) : t('titleDisputed', { ...counts, disputed })
}

/** `notes`: where they stand. */
export function sublineOf({ relations, denials, nameOf }: PrintMaterial, notes: 'below' | 'beside' | 'nowhere' = 'below'): string[] {
  if (relations.length === 0) return []
  const shown = new Set(relations.map(({ relation }) => relation.id))
  const said = denials.filter(({ relationIds }) => relationIds.some(id => shown.has(id)))
  const sentences = new Set(said.map(denial => `${denialSentence(denial, id => ({ name: capital(nameOf(id)), kinds: [] }))}.`))
  const anyRings = relations.some(({ relation }) => relation.contested)
  return [
    [
      ...sentences,
      notes === 'nowhere' ? t('notesElsewhere', { anyRings }) : t('eachNumber', { anyRings, isBeside: notes === 'beside' }),
    ].join(' '),
  ]
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** "7. Nouri al-Maliki, good relations with, Qais al-Khazali: …", for screen readers. */
export const titleOfLine =
  ({ nameOf, entities }: PrintMaterial) =>
  ({ relation, label, evidence }: PrintRelation, n: number): string => {
    const name = (id: string): string => entities.find(({ entity }) => entity.id === id)?.entity.name ?? nameOf(id)
    const said = [...new Set(evidence.claims.map(claimSentence))].filter(Boolean).join('; ')
    return t('lineTitle', { number: n + 1, from: name(relation.from), word: label, to: name(relation.to), said: said || t('ourInference') })
  }

export function footOf(
  { entities, relations }: PrintMaterial,
  { notes, credit, date, caption = '' }: { notes: readonly string[]; credit: string; date: string; caption?: string },
): string[] {
  const claims = digestsOf(relations)
  const counts = t('printCounts', { entities: entities.length, relations: relations.length, claims: claims.length })
  const made = t('madeOn', { date, version: versionOf(relations), hasCaption: caption !== '' })
  return [[counts, ...notes].join(' '), credit === '' ? made : t('credited', { credit, made })]
}

const digestsOf = (relations: PrintMaterial['relations']): string[] => [
  ...new Map(relations.flatMap(({ evidence }) => evidence.claims.map(claim => [claim.id, claim.digest]))).values(),
]

/** A short name for these claims as recorded: it changes when any of them does. */
export const versionOf = (relations: PrintMaterial['relations']): string => markOf(digestsOf(relations).toSorted().join('\n'))

/** Each line with what it says, for who can't see the figure. */
export const descriptionOf = (material: PrintMaterial, order: readonly PrintRelation[]): string =>
  order.map(titleOfLine(material)).join('. ')
