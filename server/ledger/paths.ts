/** All shortest paths between two entities over drawn relations, never through claims. */
import type { Paths } from '../contract/answers.ts'
import type { Relation } from '../contract/graph.ts'
import type { Lens } from '../contract/lens.ts'
import { states } from '../contract/ontology.ts'
import { toEntity } from '../evidence/entity.ts'
import { Grouped } from '../evidence/grouped.ts'
import type { Ledger } from '../evidence/ledger.ts'
import { underLens } from '../evidence/lens.ts'
import { BadArgument, NotInRecord } from './not-in-record.ts'
import { relationSentence } from './sentences.ts'

export interface PathQuery {
  from: string
  to: string
  /** Relations on a path at most. */
  max: number
  lens: Lens
}

const pathCap = 200

/** Ties are all given, up to 200 paths, then `truncated`. Direction does not matter for the way; the sentences tell it. Throws NotInRecord, BadArgument. */
export function paths(ledger: Ledger, { from, to, max, lens }: PathQuery): Paths {
  for (const end of [from, to]) if (!ledger.entities.has(end)) throw new NotInRecord(`There is no entity ${end}.`)
  if (from === to) throw new BadArgument('to', 'A path needs two different entities.')
  const { relations, degrees } = underLens(ledger, lens)
  const walkable = new Grouped<Relation>()
  for (const relation of relations) {
    if (relation.state === 'withdrawn' || relation.from === relation.to) continue
    walkable.add(relation.from, relation)
    walkable.add(relation.to, relation)
  }
  const found = shortest(walkable, from, to, max)
  const kept = found.slice(0, pathCap)
  return {
    paths: kept.map(steps => ({
      entities: entitiesOn(from, steps).flatMap(id => {
        const record = ledger.entities.get(id)
        return record ? [toEntity(record, degrees.get(id) ?? 0)] : []
      }),
      relations: steps,
      weakest: weakestOf(steps),
      sentences: steps.map(relation => relationSentence(ledger, relation)),
    })),
    truncated: found.length > pathCap,
  }
}

const otherEnd = (relation: Relation, id: string): string => (relation.from === id ? relation.to : relation.from)

function entitiesOn(from: string, steps: readonly Relation[]): string[] {
  const entities = [from]
  for (const relation of steps) entities.push(otherEnd(relation, entities.at(-1) ?? from))
  return entities
}

/** Breadth first from `to`, then every way down the distances from `from`; one path more than the cap, so that a cut is known. */
function shortest(walkable: Grouped<Relation>, from: string, to: string, max: number): Relation[][] {
  const distance = distancesFrom(walkable, to, from, max)
  const found: Relation[][] = []
  const descend = (at: string, steps: Relation[]): void => {
    if (at === to) found.push(steps)
    const left = distance.get(at)
    if (at === to || left === undefined) return
    for (const relation of walkable.get(at)) {
      if (found.length > pathCap) return
      const next = otherEnd(relation, at)
      if (distance.get(next) === left - 1) descend(next, [...steps, relation])
    }
  }
  descend(from, [])
  return found
}

/** Steps to `start` for every entity that is nearer to it than `goal`, and for `goal`; nothing past `max`. */
function distancesFrom(walkable: Grouped<Relation>, start: string, goal: string, max: number): Map<string, number> {
  const distance = new Map([[start, 0]])
  let ring = [start]
  for (let steps = 1; steps <= max && ring.length > 0 && !distance.has(goal); steps++) {
    const next: string[] = []
    for (const id of ring) {
      for (const relation of walkable.get(id)) {
        const other = otherEnd(relation, id)
        if (distance.has(other)) continue
        distance.set(other, steps)
        next.push(other)
      }
    }
    ring = next
  }
  return distance
}

/** The relation that stands on the least: MODEL's order of states, in which corroborated stands above single-source. */
function weakestOf(steps: readonly Relation[]): Paths['paths'][number]['weakest'] {
  const strength = (relation: Relation) => (relation.state === 'corroborated' ? states.length : states.indexOf(relation.state))
  const { id, state, modality } = steps.reduce((weakest, relation) => (strength(relation) < strength(weakest) ? relation : weakest))
  return { id, state, modality }
}
