/** Through whom a submitted claim comes, with what the record says of those voices: a claim never loses what it hangs on by being typed. */
import type { LinkInFile } from '../contract/files.ts'
import type { Ledger } from '../evidence/ledger.ts'
import { type Complaint, complaint } from './complaint.ts'

/**
 * The links of a submitted chain. A voice without an attribution of its own is attributed as the record's other claims through it are;
 * who denies an attribution contests the link. What a link says itself stands. A voice attributed in several ways is a complaint.
 */
export function withAttributions(ledger: Ledger, chain: readonly LinkInFile[]): { links: LinkInFile[]; complaints: Complaint[] } {
  const complaints: Complaint[] = []
  const links = chain.map((link, i) => {
    const known = link.attributionClaim === undefined ? attributionsOf(ledger, link.agent) : []
    if (known.length > 1)
      complaints.push(
        complaint(
          `chain/${i}/agent`,
          `is a voice that the record attributes in ${known.length} ways, by ${known.map(each => each.attributionClaim).join(' and ')}`,
          'take over the chain of another claim, or name the attributionClaim',
        ),
      )
    const attributed = known.length === 1 ? { ...known[0], ...link } : link
    return { ...contestedBy(ledger, attributed), ...attributed }
  })
  return { links, complaints }
}

type Attribution = Required<Pick<LinkInFile, 'attributedTo' | 'attributionClaim'>>

/** How active claims through a voice attribute it, each way once. */
function attributionsOf(ledger: Ledger, agent: string): Attribution[] {
  if (!ledger.entities.get(agent)?.labels.includes('Voice')) return []
  const found = new Map<string, Attribution>()
  for (const { status, chain } of ledger.byAgent.get(agent))
    for (const { agent: through, attributedTo, attributionClaim } of chain)
      if (status === 'active' && through === agent && attributedTo && attributionClaim)
        found.set(JSON.stringify([attributedTo, attributionClaim]), { attributedTo, attributionClaim })
  return [...found.values()]
}

function contestedBy(ledger: Ledger, { attributionClaim }: LinkInFile): Pick<LinkInFile, 'contestedBy'> {
  const deniers = attributionClaim === undefined ? [] : ledger.deniers.get(attributionClaim).map(({ id }) => id)
  return deniers.length > 0 ? { contestedBy: deniers } : {}
}
