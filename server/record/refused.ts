import type { Complaint } from './complaint.ts'

const mostTold = 20

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

export function refuseIf(complaints: readonly Complaint[]): void {
  if (complaints.length > 0) throw new Refused(complaints)
}
