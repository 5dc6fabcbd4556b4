import type { Claim, Locator } from '../../server/contract/claim.ts'
import { t } from './t.ts'

/** `kinds` are its labels. */
export interface End {
  id: string
  name: string
  kinds: readonly string[]
  /** Not in the record: made with what needs it. Its kind as chosen, or null: guessed; a kind in words is made as well. */
  made?: { kind: string | null; words?: string }
}

export interface QuoteAt {
  quote: string
  at: Locator
}

export interface ClaimTask {
  write: 'claim'
  source?: End
  subject?: End
  object?: End
  predicate?: string
  quoted?: QuoteAt & {
    subjectQuote: QuoteAt | null
    notice: string | null
    /** Who seems to say it, by what stands before it: a suggestion. */
    speaker?: { name: string; end: End | null }
  }
}

export type WriteTask =
  | { write: 'source'; file?: File }
  | { write: 'entity' }
  | ClaimTask
  | { write: 'correction'; claim: Claim }
  | { write: 'kind'; entity: { id: string; name: string; kind: string }; to?: string }
  | { write: 'withdrawal'; claim: Claim }
  | { write: 'judgement'; of: { claim: string } | { source: string }; name: string }

export const taskTitles: Record<WriteTask['write'], string> = {
  get source() {
    return t('addASource')
  },
  get entity() {
    return t('addAnEntity')
  },
  get claim() {
    return t('addAClaim')
  },
  get correction() {
    return t('correctAClaim')
  },
  get kind() {
    return t('correctAKind')
  },
  get withdrawal() {
    return t('withdrawAClaim')
  },
  get judgement() {
    return t('judge')
  },
}
