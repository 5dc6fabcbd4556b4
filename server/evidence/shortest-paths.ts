/** Over drawn relations, whatever their direction. */
import type { Relation } from '../contract/graph.ts'
import { states } from '../contract/record-words.ts'
import { Grouped } from './grouped.ts'

export const pathCap = 200

/** At most `max` per path and one path more than `pathCap`, so that a cut is known. Skips withdrawn relations and self-loops. */
export function shortestPaths(relations: readonly Relation[], from: string, to: string, max: number): Relation[][] {
  const walkable = new Grouped<Relation>()
  for (const relation of relations) {
    if (relation.state === 'withdrawn' || relation.from === relation.to) continue
    walkable.add(relation.from, relation)
    walkable.add(relation.to, relation)
  }
  return shortest(walkable, from, to, max)
}

const otherEnd = (relation: Relation, id: string): string => (relation.from === id ? relation.to : relation.from)

export function entitiesOn(from: string, steps: readonly Relation[]): string[] {
  const entities = [from]
  for (const relation of steps) entities.push(otherEnd(relation, entities.at(-1) ?? from))
  return entities
}

/** Breadth first from `to`, then down the distances from `from`. */
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

/** By the order of states in docs/model.md, in which corroborated is above single-source. */
export function weakestOf(steps: readonly Relation[]): Pick<Relation, 'id' | 'state' | 'modality'> {
  const strength = (relation: Relation) => (relation.state === 'corroborated' ? states.length : states.indexOf(relation.state))
  const { id, state, modality } = steps.reduce((weakest, relation) => (strength(relation) < strength(weakest) ? relation : weakest))
  return { id, state, modality }
}
