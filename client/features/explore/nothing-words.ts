/** When nothing is left on the canvas: why, and what the button that helps is called. */
import { facetOf } from '../../state/facets/index.ts'
import type { NothingLeft } from '../../state/nothing-left.ts'
import type { Picture } from '../../state/state.ts'
import { count } from '../../words/text.ts'

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
        reason: `${all} ${facetOf(filter).phrase.replace('the', 'The')} removes most of them.`,
        button: `Clear ${facetOf(filter).phrase}${back}`,
      }
  }
}
