import { facetOf } from '../../state/facets/index.ts'
import type { NothingLeft } from '../../state/nothing-left.ts'
import type { Picture } from '../../state/state.ts'
import { t } from './t.ts'

export interface NothingWords {
  title: string
  reason: string
  /** With what it would bring back: "Clear the filter by kind (+20)". */
  button: string
}

export function nothingWords({ filter, entities, relations }: NothingLeft, { loaded }: Pick<Picture, 'loaded'>): NothingWords {
  const all = loaded.relations.size
  const title = t('nothingPassesTheseFilters')
  switch (filter) {
    case 'hidden':
      return {
        title: t('everythingIsHidden'),
        reason: t('everythingWasHiddenByHand'),
        button: t('showWhatIsHidden', { relations, entities }),
      }
    case 'all':
      return {
        title,
        reason: t('noSingleFilterBringsAnythingBack', { loaded: all }),
        button: t('clearAllFilters2', { relations, entities }),
      }
    default: {
      const { phrase } = facetOf(filter)
      return {
        title,
        reason: t('removesMostOfThem', { loaded: all, phrase: phrase(true) }),
        button: t('clearPhraseBack', { phrase: phrase(), relations, entities }),
      }
    }
  }
}
