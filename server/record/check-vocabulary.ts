import type { Predicate } from '../contract/ontology.ts'
import { coded } from '../contract/told/coded.ts'
import type { KindRow } from '../contract/vocabulary.ts'
import type { Records } from '../evidence/records.ts'
import { circleFrom } from './check-entity.ts'
import { type Complaint, complaint } from './complaint.ts'
import { type Known, missing } from './known.ts'

const ofRecord = {
  labels: ['Entity', 'Claim', 'Name', 'Assessment', 'Predicate', 'Kind', 'Family', 'Meta', 'Submission'],
  types: [
    ...['SUBJECT', 'OBJECT', 'ASSERTED_BY', 'VIA', 'STATED_IN', 'HEARD_IN', 'CONTENT_OF', 'CONTRADICTS', 'SUPPORTS', 'DEPENDS_ON'],
    ...['QUALIFIED_BY', 'SUPERSEDES', 'HAS_NAME', 'ASSESSES', 'PUBLISHED_BY', 'COPY_OF', 'RELEASED_BY', 'MADE_BY'],
  ],
}
/** Labels that give evidence its meaning: who speaks, what is a source. A vocabulary may change their words and shapes. */
const ofEvidence: Readonly<Record<string, readonly string[]>> = {
  ...{ Actor: [], Role: [], Source: [], Person: ['Actor'], Voice: ['Actor'], Placeholder: ['Actor'] },
  ...{ Publisher: ['Actor'], Document: ['Source'], Recording: ['Source'] },
}

export function vocabularyComplaints(
  { kinds, predicates, families }: Pick<Records, 'kinds' | 'predicates' | 'families'>,
  known: Known,
): { word: string; id: string; complaints: Complaint[] }[] {
  const ids = new Set(kinds.map(({ id }) => id))
  const lost = Object.keys(ofEvidence).filter(id => kinds.length > 0 && !ids.has(id) && !known.kinds.row(id))
  const rows = [
    ...lost.map(id => ({
      word: 'kind',
      id,
      complaints: [complaint(null, coded('isMissing'), coded('isnadTellsByItWho'))],
    })),
    ...kinds.map(kind => ({ word: 'kind', id: kind.id, complaints: kindRowComplaints(kind, known) })),
    ...predicates.map(predicate => ({ word: 'predicate', id: predicate.id, complaints: predicateComplaints(predicate, known) })),
    ...families.map(({ id, words }) => ({ word: 'family', id, complaints: wordless(words) })),
  ]
  return rows.filter(({ complaints }) => complaints.length > 0)
}

function kindRowComplaints(kind: KindRow, known: Known): Complaint[] {
  const circle = circleFrom(kind.id, id => known.kinds.row(id)?.extends ?? [])
  const needed = (ofEvidence[kind.id] ?? []).filter(label => !known.kinds.carries(kind.id, label))
  return [
    ...(ofRecord.labels.includes(kind.id) ? [complaint('id', coded('isALabelOfIsnads', { id: kind.id }), coded('chooseAnother'))] : []),
    ...unknown('extends', kind.extends, 'kind', known),
    ...(circle ? [complaint('extends', coded('goesInACircle', { circle: circle.join(' → ') }))] : []),
    ...needed.map(label => complaint('extends', coded('hasToCarryTheLabel', { id: kind.id, label }))),
    ...(kind.shownAs === undefined ? [] : shownAsComplaints(kind, kind.shownAs, known)),
    ...unknown('subjectOf', kind.subjectOf ?? [], 'predicate', known),
    ...unknown('objectOf', kind.objectOf ?? [], 'predicate', known),
    ...wordless(kind.words),
  ]
}

function shownAsComplaints({ id }: KindRow, as: string, known: Known): Complaint[] {
  if (!known.kinds.row(as)) return missing('shownAs', 'kind', as, known)
  return known.kinds.carries(id, as) ? [] : [complaint('shownAs', coded('isShownAsButIs', { id, as }), coded('addToExtends', { as }))]
}

function predicateComplaints({ id, family, from, to }: Predicate, known: Known): Complaint[] {
  const labels = (field: 'from' | 'to', named: readonly string[]) =>
    unknown(
      field,
      named.filter(label => label !== 'Entity'),
      'kind',
      known,
    )
  return [
    ...(ofRecord.types.includes(id) ? [complaint('id', coded('isARelationshipOfIsnads', { id }), coded('chooseAnother'))] : []),
    ...(known.families.has(family) ? [] : missing('family', 'family', family, known)),
    ...labels('from', from),
    ...labels('to', to),
  ]
}

const unknown = (field: string, ids: readonly string[], word: 'kind' | 'predicate', known: Known): Complaint[] =>
  ids.flatMap(id => ((word === 'kind' ? known.kinds.row(id) : known.predicates.has(id)) ? [] : missing(field, word, id, known)))

const wordless = (words: object): Complaint[] => (Object.keys(words).length === 0 ? [complaint('words', coded('mustNotBeEmpty'))] : [])
