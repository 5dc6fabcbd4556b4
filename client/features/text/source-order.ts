import type { Claim } from '../../../server/contract/claim.ts'
import { groupBy } from '../../ui/group-by.ts'
import { undrawnWords } from '../../words/told.ts'
import { t } from './t.ts'

export interface Paragraph {
  title: string
  claims: Claim[]
}

/** Paragraph by paragraph; claims without a place in the text last, and those that other documents heard in this recording by document. */
export function inReadingOrder(claims: readonly Claim[], source: string): Paragraph[] {
  const groups = groupBy(
    [...claims].sort((a, b) => place(a, source) - place(b, source)),
    claim =>
      claim.source.id !== source
        ? t('heardInItAsReports', { publisher: claim.source.publisher?.name ?? claim.source.title })
        : claim.source.locator
          ? paragraphTitle(claim.source.locator.paragraph)
          : t('notLocatedInTheText'),
  )
  return [...groups].map(([title, group]) => ({ title, claims: group }))
}

const paragraphTitle = (paragraph: number): string => (paragraph === 0 ? t('title') : t('paragraphParagraph', { paragraph }))

const place = (claim: Claim, source: string): number =>
  claim.source.id !== source ? Number.MAX_VALUE : (claim.source.locator?.start ?? Number.MAX_SAFE_INTEGER)

/** Why its line cannot be opened: its own reason, or that the present picture leaves it out. */
export const offCanvas = ({ relation, undrawnBecause }: Pick<Claim, 'relation' | 'undrawnBecause'>): string =>
  relation !== null ? t('drawnInTheWholeRecordBut') : undrawnBecause ? undrawnWords(undrawnBecause) : t('itIsNotDrawn')
