import type { Complaint } from './complaint.ts'

/** In one message; all of them stand in `complaints`. */
const mostTold = 20

/** A submission that cannot be taken; nothing has been written. */
export class Refused extends Error {
  constructor(readonly complaints: readonly Complaint[]) {
    super(
      complaints
        .slice(0, mostTold)
        .map(({ field, reason, fix }) => `${[field, reason].filter(part => part !== null).join(': ')}${fix === null ? '' : ` (${fix})`}`)
        .join('; ') + (complaints.length > mostTold ? `; and ${complaints.length - mostTold} more` : ''),
    )
    this.name = 'Refused'
  }
}

/** Throws Refused where there is anything to complain about. */
export function refuseIf(complaints: readonly Complaint[]): void {
  if (complaints.length > 0) throw new Refused(complaints)
}
