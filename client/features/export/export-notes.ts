/** What stands under an exported picture: what it shows, and what it leaves out; under which lens. */
import type { Lens } from '../../../server/contract/lens.ts'
import { activeDimensions } from '../../state/filters.ts'
import type { Picture, Scene } from '../../state/state.ts'
import { count } from '../../words/text.ts'

export function exportNotes(scene: Scene, picture: Pick<Picture, 'loaded' | 'filters'>): string[] {
  const relations = scene.relations.flatMap(each => each.bundle)
  const claims = new Set(relations.flatMap(relation => relation.claimIds)).size
  const left = picture.loaded.relations.size - relations.length
  return [
    `Isnad. Relations are claims, not findings. ${count(scene.entities.length, 'entity', 'entities')}, ${count(relations.length, 'relation')}, ${count(claims, 'claim')}.`,
    ...(left > 0
      ? [
          `${count(left, 'loaded relation is', 'loaded relations are')} not shown${activeDimensions(picture.filters).length > 0 ? ' (filters are on)' : ''}.`,
        ]
      : []),
    ...(picture.loaded.truncated ? ['The store holds more than was loaded.'] : []),
  ]
}

const range = (from: string | undefined, to: string | undefined): string =>
  [from && `since ${from}`, to && `before ${to}`].filter(Boolean).join(' and ')

/** The lens in sentences; none where it shows everything. */
export function lensNotes(lens: Lens, nameOf: (id: string) => string): string[] {
  const names = (ids: readonly string[]): string => ids.map(nameOf).join(', ')
  const only = [
    lens.by.length > 0 && `according to ${names(lens.by)}`,
    lens.publisher.length > 0 && `published by ${names(lens.publisher)}`,
    lens.modality.length > 0 && lens.modality.join(' or '),
    lens.contested !== undefined && (lens.contested ? 'contested' : 'not contested'),
    lens.minOrigins !== undefined && `of at least ${count(lens.minOrigins, 'independent origin')}`,
    (lens.saidAfter ?? lens.saidBefore) && `said ${range(lens.saidAfter, lens.saidBefore)}`,
    lens.heldOn && `held on ${lens.heldOn}`,
    lens.kind.length > 0 && `between ${lens.kind.join(', ')}`,
    lens.type.length > 0 && `of type ${lens.type.join(', ')}`,
  ].filter(part => typeof part === 'string')
  return [
    ...(only.length > 0 ? [`Only what is ${only.join(', ')}.`] : []),
    ...(lens.without.length > 0 ? [`Set aside: ${names(lens.without)}; what depends on it is not shown.`] : []),
  ]
}
