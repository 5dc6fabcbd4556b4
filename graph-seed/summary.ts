/** What a seed came to, in lines for people. */
import { drawRelations } from '../server/evidence/draw-relations.ts'
import { createLedger } from '../server/evidence/ledger.ts'
import type { Records } from '../server/store/records.ts'
import type { SeedGraph } from './build-graph.ts'
import type { Loaded } from './load-graph.ts'

/** "1 claim", "91 claims" */
export const counted = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`

/** "78 entities, 91 claims from 10 sources → 38 relations" */
export function contents(records: Records, sources: number): string {
  const active = records.claims.filter(claim => claim.status === 'active')
  const relations = drawRelations(createLedger(records), active).length
  return `${counted(records.entities.length, 'entity', 'entities')}, ${counted(active.length, 'claim')} from ${counted(sources, 'source')} → ${counted(relations, 'relation')}`
}

/** The closing lines of a run; in a dry run with the ids that would change. */
export function summary(graph: SeedGraph, { changes, records }: Loaded, dryRun: boolean): string[] {
  const { added, changed, withdrawn } = changes
  const nothing = added.length + changed.length + withdrawn.length === 0
  const kept = records.claims.filter(claim => claim.status === 'active').length - graph.records.claims.length
  return [
    `The files: ${contents(withNeeded(graph, records), graph.sources.length)}.`,
    nothing
      ? 'The claims stood in the store already, word for word.'
      : `Claims ${dryRun ? 'that would be ' : ''}added: ${added.length}, changed: ${changed.length}, withdrawn: ${withdrawn.length}.`,
    ...(dryRun
      ? [...named('  added', added), ...named('  changed', changed), ...named('  withdrawn', withdrawn)]
      : named('  withdrawn', withdrawn)),
    ...(kept > 0
      ? [
          `${counted(kept, 'further claim')} in the store ${kept === 1 ? 'is' : 'are'} not from these files and ${kept === 1 ? 'stays' : 'stay'}.`,
        ]
      : []),
    ...graph.ignored.map(name => `sources/${name} is not JSON and was not read.`),
    ...(dryRun ? ['Nothing was written.'] : []),
  ]
}

/** Drawing needs the ends of all claims, also those that only the store has. */
const withNeeded = (graph: SeedGraph, stored: Records): Records => {
  const own = new Set(graph.records.entities.map(({ id }) => id))
  const ends = new Set(graph.records.claims.flatMap(({ subject, object }) => [subject, object]))
  return { ...graph.records, entities: [...graph.records.entities, ...stored.entities.filter(({ id }) => !own.has(id) && ends.has(id))] }
}

const most = 20
const named = (title: string, ids: string[]): string[] =>
  ids.length === 0 ? [] : [`${title}: ${ids.slice(0, most).join(', ')}${ids.length > most ? ` and ${ids.length - most} more` : ''}`]
