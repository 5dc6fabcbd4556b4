import type { ClaimRecord } from '../server/contract/claim.ts'
import { isDrawn, relationId } from '../server/evidence/draw-relations.ts'
import { createLedger } from '../server/evidence/ledger.ts'
import type { Records } from '../server/evidence/records.ts'
import { canonical } from '../server/record/digest.ts'
import type { SeedGraph } from './build-graph.ts'
import type { Loaded } from './load-graph.ts'
import type { Correction } from './merge-records.ts'

export const counted = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`

/** "78 entities, 91 claims from 10 sources → 38 relations" */
export function contents(records: Records, sources: number): string {
  const active = records.claims.filter(claim => claim.status === 'active')
  const ledger = createLedger(records)
  const drawn = active.filter(claim => isDrawn(ledger, claim))
  const relations = new Set(drawn.map(claim => relationId(claim, ledger.predicates.get(claim.predicate))))
  return `${counted(records.entities.length, 'entity', 'entities')}, ${counted(active.length, 'claim')} from ${counted(sources, 'source')} → ${counted(relations.size, 'relation')}`
}

export const unread = ({ ignored }: Pick<SeedGraph, 'ignored'>): string[] =>
  ignored.length === 0 ? [] : [`Not read: ${ignored.slice(0, most).join(', ')}${more(ignored.length)}.`]

/** `would`: before anything is written, or where nothing will be. Every line that takes something away says so. */
export function summary(graph: SeedGraph, loaded: Loaded, would: boolean): string[] {
  const { changes, records, before } = loaded
  const { added, changed, withdrawn, corrected, outranked, removed, others } = changes
  const gone = Object.values(removed).flat().length
  const nothing = added.length + changed.length + withdrawn.length + corrected.length + gone === 0
  const left = records.claims.filter(claim => claim.status === 'active').length - graph.records.claims.length
  const kept = gone > 0 ? 0 : left
  return [
    `The files: ${contents(withNeeded(graph, records), graph.sources.length)}.`,
    ...named('  in the files and no longer standing', fallen(graph.records)),
    nothing
      ? 'The claims stood in the store already, word for word.'
      : `Claims ${would ? 'that would be ' : ''}added: ${added.length}, changed: ${changed.length}, withdrawn: ${withdrawn.length}${corrected.length > 0 ? `, corrected: ${corrected.length}` : ''}${gone > 0 ? `, removed: ${removed.claims.length}` : ''}.`,
    ...(would ? [...named('  added', added), ...named('  changed', changed)] : []),
    ...named('  withdrawn', withdrawn),
    ...corrected.map(each => `  corrected ${correction(each)}`),
    ...(outranked.length === 0 ? [] : named('  left as a person withdrew or corrected them', outranked)),
    ...removal(before, removed, would),
    ...(others.added.length + others.changed.length > 0 && before.claims.length > 0
      ? [
          `Entities, rows of the vocabulary and judgements ${would ? 'that would be ' : ''}added: ${others.added.length}, changed: ${others.changed.length}.`,
          ...named('  changed', others.changed),
        ]
      : []),
    ...(kept > 0
      ? [
          `${counted(kept, 'further claim')} in the store ${kept === 1 ? 'is' : 'are'} not from these files and ${kept === 1 ? 'stays' : 'stay'}.`,
        ]
      : []),
    ...unread(graph),
  ]
}

/** Claims that the files give as withdrawn or replaced: in the record, but not counted among those that stand. */
const fallen = ({ claims }: Records): string[] => claims.flatMap(({ id, status }) => (status === 'active' ? [] : [`${id} (${status})`]))

function removal(before: Records, removed: Loaded['changes']['removed'], would: boolean): string[] {
  const { claims, entities, assessments, predicates, kinds, families } = removed
  const vocabulary = [...predicates, ...kinds, ...families]
  if (Object.values(removed).flat().length === 0) return []
  const gone = new Set(claims)
  const authors = new Map<string, number>()
  for (const { id, recordedBy } of before.claims) if (gone.has(id)) authors.set(recordedBy, (authors.get(recordedBy) ?? 0) + 1)
  const by = [...authors].map(([author, count]) => `${count} recorded by ${author}`).join(', ')
  return [
    `${would ? 'Would be removed' : 'Removed'} for good: ${counted(claims.length, 'claim')}${by === '' ? '' : ` (${by})`}, ${counted(entities.length, 'entity', 'entities')}, ${counted(vocabulary.length, 'row')} of the vocabulary, ${counted(assessments.length, 'judgement')}.`,
    ...named('  removed', [...claims, ...entities, ...vocabulary, ...assessments]),
  ]
}

/** "C009 (muqtada-al-sadr CALLS_ON nouri-al-maliki) by C009-2: modality reported → attributed, chain" */
function correction({ old, claim }: Correction): string {
  const silent = new Set<keyof ClaimRecord>(['id', 'digest', 'supersedes', 'status', 'recordedAt', 'recordedBy'])
  const keys = [...new Set([...Object.keys(old), ...Object.keys(claim)])] as (keyof ClaimRecord)[]
  const differs = keys.filter(key => !silent.has(key) && canonical(old[key] ?? null) !== canonical(claim[key] ?? null))
  const told = differs.map(key => {
    const [a, b] = [old[key], claim[key]]
    return [a, b].every(isShort) ? `${key} ${a ?? '(none)'} → ${b ?? '(none)'}` : key
  })
  return `${old.id} (${old.subject} ${old.predicate} ${old.object}) by ${claim.id}: ${told.join(', ')}`
}

const isShort = (value: unknown): boolean => (typeof value !== 'object' || value === null) && String(value ?? '').length < 60

/** Drawing needs the ends of all claims, also those that only the store has. */
const withNeeded = (graph: SeedGraph, stored: Records): Records => {
  const own = new Set(graph.records.entities.map(({ id }) => id))
  const ends = new Set(graph.records.claims.flatMap(({ subject, object }) => [subject, object]))
  return { ...graph.records, entities: [...graph.records.entities, ...stored.entities.filter(({ id }) => !own.has(id) && ends.has(id))] }
}

const most = 20
const more = (count: number): string => (count > most ? ` and ${count - most} more` : '')
const named = (title: string, ids: string[]): string[] =>
  ids.length === 0 ? [] : [`${title}: ${ids.slice(0, most).join(', ')}${more(ids.length)}`]
