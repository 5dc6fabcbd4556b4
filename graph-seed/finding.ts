import type { Complaint } from '../server/record/complaint.ts'

export { didYouMean, quoted } from '../server/record/complaint.ts'

export const homes = {
  entity: 'entities.json or a file in sources/',
  claim: 'a file in sources/',
  predicate: 'vocabulary/predicates.json',
  kind: 'vocabulary/kinds.json',
  family: 'vocabulary/families.json',
}

export interface Finding extends Pick<Complaint, 'field' | 'reason' | 'fix'> {
  /** Relative to the seed's folder, with forward slashes; null when no single file is to blame. */
  file: string | null
  /** "claim C004", "entity iraq", "claims[3]" where there is no id. */
  record: string | null
}

/** `sources/x.json: claim C004: unknown predicate "LEADSS" (did you mean LEADS?)` */
export const findingLine = ({ file, record, field, reason, fix }: Finding): string =>
  `${[file, record, field, reason].filter(part => part !== null).join(': ')}${fix === null ? '' : ` (${fix})`}`

/** Bad input: nothing has been written. */
export class SeedError extends Error {
  constructor(readonly findings: Finding[]) {
    super(findings.map(findingLine).join('\n'))
    this.name = 'SeedError'
  }
}
