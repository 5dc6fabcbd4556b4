import { asItIs } from '../../contract/told/coded.ts'
import { type Noted, noted, notedWords } from '../../contract/told/noted.ts'
import type { Complaint } from '../../record/complaint.ts'
/** A refused claim as the fault of its row. */
export function complained({
  field,
  reason,
  fix,
  told = { reason: asItIs(reason), fix: fix === null ? null : asItIs(fix) },
}: Complaint): Noted {
  const problem = field === null ? told.reason : noted('inField', { field, problem: told.reason })
  return told.fix === null ? problem : noted('withHint', { problem, fix: told.fix })
}

export class Fault extends Error {
  constructor(
    /** null: the whole row */
    readonly column: string | null,
    readonly value: string,
    readonly reason: Noted,
  ) {
    super(notedWords(reason))
    this.name = 'Fault'
  }
}
