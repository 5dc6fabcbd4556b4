import type { Complaint } from './complaint.ts'

/** A submission that cannot be taken; nothing has been written. */
export class Refused extends Error {
  constructor(readonly complaints: readonly Complaint[]) {
    super(
      complaints
        .map(({ field, reason, fix }) => `${[field, reason].filter(part => part !== null).join(': ')}${fix === null ? '' : ` (${fix})`}`)
        .join('; '),
    )
    this.name = 'Refused'
  }
}

/** Throws Refused where there is anything to complain about. */
export function refuseIf(complaints: readonly Complaint[]): void {
  if (complaints.length > 0) throw new Refused(complaints)
}
