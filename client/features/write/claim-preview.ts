import type { ClaimRows } from './claim-form.ts'
import { t } from './t.ts'

/** For claims that do not simply say that their content is so. */
const hedges: Readonly<Record<string, string>> = {
  get intended() {
    return t('asAWishOrAPlan')
  },
  get denied() {
    return t('asWhatIsNotSo')
  },
  get counterfactual() {
    return t('asWhatDidNotComeAbout')
  },
}

/** "Hadi al-Amiri says:", "Recorded voice, said to be Nouri al-Maliki, says, as a wish or a plan:"; the last of the chain speaks. */
export function previewLead(
  { chain, modality }: Pick<ClaimRows, 'chain' | 'modality'>,
  { derived = false, polarity = 'positive' }: { derived?: boolean | undefined; polarity?: string | undefined },
): string {
  const negated = polarity === 'negative' && modality !== 'denied' ? t('itIsNotSoThat') : ''
  if (derived) return t('weInfer', { negated })
  const last = chain.at(-1)
  if (!last?.agent) return t('notYetSaidByAnybody', { negated })
  const who = last.beside ? `${last.agent.name}, ${last.beside},` : last.agent.name
  return `${who} ${last.act.trim() || '…'}${hedges[modality] ?? ''}:${negated}`
}
