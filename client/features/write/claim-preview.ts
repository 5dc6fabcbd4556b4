import { saidAs } from '../../../server/contract/record-words.ts'
import type { ClaimRows } from './rows-of-claim.ts'
import { t } from './t.ts'

/** "Hadi al-Amiri says:", "Recorded voice, said to be Nouri al-Maliki, says, as a wish or a plan:"; the last of the chain speaks. */
export function previewLead(
  { chain, modality }: Pick<ClaimRows, 'chain' | 'modality'>,
  { derived = false, polarity = 'positive' }: { derived?: boolean | undefined; polarity?: string | undefined },
  saysWish = false,
): string {
  const said = modality === '' ? 'plainly' : saidAs(modality)
  const negated = polarity === 'negative' && said !== 'denial'
  if (derived) return t('weInfer', { negated })
  // a link that was just begun has nobody yet
  const last = chain.findLast(({ agent }) => agent !== null)
  if (!last?.agent) return t('notYetSaidByAnybody', { negated })
  return t('theLastSays', {
    who: last.agent.name,
    beside: last.beside || 'none',
    act: last.act.trim() || '…',
    how: saysWish && said === 'wish' ? 'plainly' : said,
    negated,
  })
}
