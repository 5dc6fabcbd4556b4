import { dependsOn } from '../evidence/depends-on.ts'
import type { Records } from '../evidence/records.ts'
import { circleFrom } from './check-entity.ts'
import type { Known } from './known.ts'

export interface Circle {
  word: 'entity' | 'claim'
  id: string
  field: string
  ids: string[]
}

export function circles(records: Records, known: Known): Circle[] {
  const of = (field: 'copyOf' | 'partOf') => (id: string) => [known.entities.get(id)?.facts?.[field] ?? []].flat()
  const rests = (id: string) => {
    const claim = known.claims.get(id)
    return claim ? dependsOn(claim) : []
  }
  const find = (word: Circle['word'], field: string, next: (id: string) => readonly string[], ids: readonly string[]): Circle[] => {
    const told = new Set<string>()
    return ids.flatMap(id => {
      const circle = told.has(id) ? null : circleFrom(id, next)
      for (const each of circle ?? []) told.add(each)
      return circle === null ? [] : [{ word, id, field, ids: circle }]
    })
  }
  const sources = records.entities.filter(({ facts }) => facts !== null).map(({ id }) => id)
  return [
    ...find('entity', 'copyOf', of('copyOf'), sources),
    ...find('entity', 'partOf', of('partOf'), sources),
    ...find(
      'claim',
      'chain',
      rests,
      records.claims.map(({ id }) => id),
    ),
  ]
}
