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
  const back = relations > 0 ? t('plusRelations', { relations }) : t('plusEntities', { entities })
  const all = t('relationsAreLoaded', { relations: loaded.relations.size })
  const title = t('nothingPassesTheseFilters')
  switch (filter) {
    case 'hidden':
      return { title: t('everythingIsHidden'), reason: t('everythingWasHiddenByHand'), button: t('showWhatIsHidden', { back }) }
    case 'all':
      return { title, reason: t('noSingleFilterBringsAnythingBack', { all }), button: t('clearAllFilters2', { back }) }
    default:
      return {
        title,
        reason: t('removesMostOfThem', { all, replaceOf: facetOf(filter).phrase.replace('the', 'The') }),
        button: t('clearPhraseBack', { phrase: facetOf(filter).phrase, back }),
      }
  }
}
