import type { WrittenClaim } from '../../../server/contract/write.ts'
import { useShared } from '../../session/context.tsx'
import { select } from '../../state/selection.ts'
import { claimSentence, undrawnWords } from '../../words/told.ts'
import { t } from './t.ts'
import type { Saved } from './use-submit.ts'

/** Beside its source's other claims where one was reading it, else with the evidence of its relation. */
export function useShowClaim(): (written: WrittenClaim) => Saved {
  const { explorer, show, panels } = useShared()
  return ({ claim, relation }) => {
    const ofSource = { sourceId: claim.source.id, passage: { claim: claim.id } }
    const next = (): void => {
      if (panels.getState().tab === 'sources') show(ofSource)
      else if (relation && explorer.get().picture.loaded.relations.has(relation.id)) {
        select(explorer, { relations: [relation.id] })
        show({ tab: 'explore', side: 'evidence', sideOpen: true })
      } else show({ tab: 'explore', side: 'source', sideOpen: true, ...ofSource })
    }
    const drawn = relation ? '' : t('itIsNotDrawn', { undrawn: claim.undrawnBecause && undrawnWords(claim.undrawnBecause) })
    return {
      said: t('savedSentenceDrawn', { sentence: claimSentence(claim), drawn }),
      shows: [claim.subject.id, claim.object.id],
      next,
    }
  }
}
