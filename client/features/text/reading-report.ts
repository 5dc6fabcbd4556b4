import { listOf } from '../../words/catalogue/words-of.ts'
import type { Checked } from './quoted-text.ts'
import { t } from './t.ts'

export interface Agreement {
  /** "3 of 75 quotes are not where the record says; 2 were found elsewhere in this text." */
  sentence: string
  sameText: boolean
  amiss: Checked[]
}

const be = (n: number): string => (n === 1 ? 'is' : 'are')
const was = (n: number): string => (n === 1 ? 'was' : 'were')

/** Counts quotes, not claims. */
export function agreement(checked: readonly Checked[]): Agreement {
  const n = checked.length
  const amiss = checked.filter(({ standing }) => standing.is !== 'there')
  const of = (is: Checked['standing']['is']): number => checked.filter(({ standing }) => standing.is === is).length
  const [missing, elsewhere, otherwise, unplaced] = [of('missing'), of('elsewhere'), of('printed-otherwise'), of('unplaced')]
  const sameText = missing < n
  if (n === 0) return { sentence: t('noClaimQuotesThisSource'), sameText: true, amiss }
  if (!sameText)
    return {
      sentence: t('noneOfTheQuotesIsIn', { n }),
      sameText,
      amiss,
    }
  if (amiss.length === 0)
    return {
      sentence: n === 1 ? t('theOneQuoteStandsWhereThe') : t('allQuotesStandWhereTheRecord', { n }),
      sameText,
      amiss,
    }
  const parts = [
    elsewhere > 0 && t('foundElsewhereInThisText', { elsewhere, was: was(elsewhere) }),
    otherwise > 0 && t('printedWithOtherMarks', { otherwise, be: be(otherwise) }),
    unplaced > 0 && t('haveNoPlaceInTheRecord', { unplaced, was: was(unplaced) }),
    missing > 0 && t('notInIt', { missing, be: be(missing) }),
  ].filter(part => part !== false)
  return {
    sentence: t('ofQuotesNotWhereTheRecord', { amiss: amiss.length, n, be: be(amiss.length), parts: listOf(parts, 'unit') }),
    sameText,
    amiss,
  }
}

export function amissWords({ standing, at }: Checked): string {
  const recorded = at ? t('theRecordSaysParagraphLine', { paragraph: at.paragraph, line: at.line }) : t('theRecordNamesNoPlace')
  switch (standing.is) {
    case 'there':
      return t('standsWhereTheRecordSays')
    case 'missing':
      return t('notInThisText', { recorded })
    case 'elsewhere':
      return t('foundInParagraphLine', {
        paragraph: standing.place.paragraph,
        line: standing.place.line,
        recorded,
        start: at?.start,
        end: at?.end,
      })
    case 'printed-otherwise':
      return t('thisTextPrints', { printed: standing.printed })
    case 'unplaced':
      return standing.places.length === 1
        ? t('foundInParagraph', { paragraph: standing.places[0].paragraph, recorded })
        : t('standsTimesInThisText', { places: standing.places.length, recorded })
  }
}
