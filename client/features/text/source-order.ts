/** The claims of a source in the order of its text, and why one has no line on the canvas. */

import type { Claim } from '../../../server/contract/claim.ts'
import { groupBy } from '../../ui/group-by.ts'
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

/** Where a claim stands in the text; what has no place comes after it, and what another document reports last. */
const place = (claim: Claim, source: string): number =>
  claim.source.id !== source ? Number.MAX_VALUE : (claim.source.locator?.start ?? Number.MAX_SAFE_INTEGER)

/** Why no line of it can be opened: its own reason, or that the picture as it is now leaves its line out. */
export const offCanvas = ({ relation, undrawn }: Pick<Claim, 'relation' | 'undrawn'>): string =>
  relation === null ? (undrawn ?? t('itIsNotDrawn')) : t('drawnInTheWholeRecordBut')
