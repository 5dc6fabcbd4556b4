/** Claims of a file become records when it is read, so that the file itself need not be kept. */
import type { ClaimRecord } from '../server/contract/claim.ts'
import type { SourceFile } from '../server/contract/files/source.ts'
import { codedWords } from '../server/contract/told/coded.ts'
import { contestComplaints } from '../server/record/check-claim.ts'
import { claimRecord, type SpeltChain, spellOut } from '../server/record/claim-record.ts'
import { didYouMean, type Finding, quoted } from './finding.ts'

interface Unmade {
  id: string
  unmade: Finding
}

export interface SourceRead extends Omit<SourceFile, 'claims' | 'chains' | '$schema'> {
  claims: (ClaimRecord | Unmade)[]
  wrong: ReadonlyMap<string, readonly Finding[]>
}

export function sourceRead({ claims, chains, $schema: _, ...source }: SourceFile, file: string, recordedBy: string): SourceRead {
  const wrong = new Map<string, Finding[]>()
  const made = claims.map((claim): ClaimRecord | Unmade => {
    const spelt = spellOut(chains, claim.chain)
    if (!('links' in spelt)) return { id: claim.id, unmade: unknownChain(file, claim.id, spelt, chains) }
    const record = claimRecord(claim, spelt.links, source.id, source.claimsBy ?? recordedBy)
    const complaints = contestComplaints(claim, record)
    if (complaints.length > 0)
      wrong.set(
        claim.id,
        complaints.map(({ field, reason, fix }) => ({ file, record: `claim ${claim.id}`, field, reason, fix })),
      )
    return record
  })
  return { ...source, claims: made, wrong }
}

function unknownChain(file: string, id: string, spelt: Exclude<SpeltChain, { links: unknown }>, chains: SourceFile['chains']): Finding {
  const meant = 'unknown' in spelt ? didYouMean(spelt.unknown, Object.keys(chains)) : null
  return {
    file,
    record: `claim ${id}`,
    field: null,
    reason: 'unknown' in spelt ? `unknown chain ${quoted(spelt.unknown)}` : `the chains name each other in a circle: ${spelt.circle}`,
    fix: 'unknown' in spelt ? ((meant && codedWords(meant)) ?? 'chains stand at the top of the file') : null,
  }
}
