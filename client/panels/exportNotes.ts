/** What stands under an exported picture: what it shows, and what it leaves out. */
import { activeDimensions } from '../model/filters.ts'
import type { Picture, Scene } from '../model/state.ts'
import { count } from './text.ts'

export function exportNotes(scene: Scene, picture: Pick<Picture, 'loaded' | 'lens' | 'filters' | 'hidden'>): string[] {
  const relations = scene.relations.flatMap(each => each.bundle)
  const claims = new Set(relations.flatMap(relation => relation.claimIds)).size
  const { lens } = picture
  const narrowed = Object.values(lens).some(value => value !== undefined && !(Array.isArray(value) && value.length === 0))
  const left = picture.loaded.relations.size - relations.length
  return [
    `Isnad. Relations are claims, not findings. ${count(scene.entities.length, 'entity', 'entities')}, ${count(relations.length, 'relation')}, ${count(claims, 'claim')}.`,
    ...(narrowed ? [`According to ${lens.by.length > 0 ? lens.by.join(', ') : 'a part of the record'} only.`] : []),
    ...(left > 0
      ? [
          `${count(left, 'loaded relation is', 'loaded relations are')} not shown${activeDimensions(picture.filters).length > 0 ? ' (filters are on)' : ''}.`,
        ]
      : []),
    ...(picture.loaded.truncated ? ['The store holds more than was loaded.'] : []),
  ]
}
