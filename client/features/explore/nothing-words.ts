/** When nothing is left on the canvas: why, and what the button that helps is called. */
import type { NothingLeft } from '../../state/nothing-left.ts'
import type { Picture } from '../../state/state.ts'
import { count } from '../../words/text.ts'

export const filterNames = {
  kinds: 'the filter by kind',
  types: 'the filter by relation',
  modalities: 'the filter by how it is said',
  states: 'the filter by state',
  publishers: 'the filter by publisher',
  speakers: 'the filter by who says it',
  reliability: 'the filter by reliability',
  credibility: 'the filter by credibility',
  likelihood: 'the filter by likelihood',
  confidence: 'the filter by confidence',
  grounds: 'the filter by what is disputed',
} as const

export interface NothingWords {
  title: string
  reason: string
  /** With what it would bring back: "Clear the filter by kind (+20)". */
  button: string
}

export function nothingWords({ filter, entities, relations }: NothingLeft, { loaded }: Pick<Picture, 'loaded'>): NothingWords {
  const back = ` (+${relations > 0 ? relations : count(entities, 'entity', 'entities')})`
  const all = `${count(loaded.relations.size, 'relation is', 'relations are')} loaded.`
  const title = 'Nothing passes these filters.'
  switch (filter) {
    case 'hidden':
      return { title: 'Everything is hidden.', reason: 'Everything was hidden by hand.', button: `Show what is hidden${back}` }
    case 'all':
      return { title, reason: `${all} No single filter brings anything back.`, button: `Clear all filters${back}` }
    default:
      return {
        title,
        reason: `${all} ${filterNames[filter].replace('the', 'The')} removes most of them.`,
        button: `Clear ${filterNames[filter]}${back}`,
      }
  }
}
