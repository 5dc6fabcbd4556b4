/** For an editor before saving: none of it stands in the figure, and none of it stops anybody. */
import { manner } from '../../notation/manners.ts'
import { t } from '../t.ts'
import { drawnOf, type PrintMaterial } from './material.ts'
import { numbered, ranges } from './numbering.ts'

/** One sentence each, with the numbers and letters of the printed figure; `others` are relations of the record that it does not show. */
export function lintOf(given: PrintMaterial, others: readonly { from: string; to: string }[] = []): string[] {
  const material = drawnOf(given)
  const { relations, sources } = numbered(material, () => false)
  const numbersOf = (asked: (each: (typeof relations)[number]) => boolean): number[] =>
    relations.flatMap((each, n) => (asked(each) ? [n + 1] : []))
  const lettersOf = (asked: (each: (typeof sources)[number]) => boolean): string[] => sources.filter(asked).map(({ letter }) => letter)
  const single = numbersOf(({ evidence: { claims } }) => new Set(claims.map(({ source }) => source.id)).size === 1)
  const inferred = numbersOf(({ relation }) => manner(relation) === 'derived')
  const disputedFact = numbersOf(({ relation }) => relation.contested && manner(relation) === 'asserted')
  const remarked = numbersOf(({ evidence: { claims } }) => claims.some(({ note }) => note !== null))
  const [undated, unaddressed] = [lettersOf(({ date }) => date === null), lettersOf(({ url }) => url === null)]
  const shown = new Set(material.entities.map(({ entity }) => entity.id))
  const hidden = others.filter(({ from, to }) => shown.has(from) && shown.has(to)).length
  return [
    ...(single.length > 0 ? [t('lintSingle', { count: single.length, numbers: ranges(single) })] : []),
    ...(inferred.length > 0 ? [t('lintInferred', { count: inferred.length, numbers: ranges(inferred) })] : []),
    ...(disputedFact.length > 0 ? [t('lintDisputedFact', { count: disputedFact.length, numbers: ranges(disputedFact) })] : []),
    ...(remarked.length > 0 ? [t('lintRemarked', { count: remarked.length, numbers: ranges(remarked) })] : []),
    ...(hidden > 0 ? [t('lintHidden', { hidden })] : []),
    ...(undated.length > 0 ? [t('lintUndated', { count: undated.length, letters: undated.join(', ') })] : []),
    ...(unaddressed.length > 0 ? [t('lintUnaddressed', { count: unaddressed.length, letters: unaddressed.join(', ') })] : []),
  ]
}
