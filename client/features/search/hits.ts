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

/** "Sounds the same:", "Begins so:" … the rule in a reader's words. */
export function reason({ matched: { rule } }: SearchHit): string {
  return `${rule.charAt(0).toUpperCase()}${rule.slice(1)}:`
}
