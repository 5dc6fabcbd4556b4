import type { SearchHit } from '../../../server/contract/answers.ts'
import { t } from './t.ts'

export interface HitGroup {
  id: string
  title: string | null
  hits: SearchHit[]
}

/** Only a part of the name agrees; such hits stand apart and are never merged. */
const isPartial = ({ matched: { way } }: SearchHit): boolean => way === 'part' || way === 'word'

export function grouped(hits: readonly SearchHit[]): HitGroup[] {
  const whole = hits.filter(hit => !isPartial(hit))
  const shared = hits.filter(isPartial)
  const groups: HitGroup[] = []
  if (whole.length > 0) groups.push({ id: 'whole', title: null, hits: whole })
  if (shared.length > 0) groups.push({ id: 'shared', title: t('onlyAPartOfTheName'), hits: shared })
  return groups
}

/** "Typo:", "Translation, part of the name:" */
export const reason = ({ matched: { way, as } }: SearchHit): string =>
  t('matchedAs', { as: as ?? 'none', way, words: t('wayWords', { way }) })
