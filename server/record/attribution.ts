import type { LinkInFile } from '../contract/files/claim.ts'
import { allOf, coded } from '../contract/told/coded.ts'
import type { Ledger } from '../evidence/ledger.ts'
import { type Complaint, complaint } from './complaint.ts'

/** A voice takes the attribution of the record's other claims through it, unless its link states one; several are a complaint. */
export function withAttributions(ledger: Ledger, chain: readonly LinkInFile[]): { links: LinkInFile[]; complaints: Complaint[] } {
  const complaints: Complaint[] = []
  const links = chain.map((link, i) => {
    const known = link.attributionClaim === undefined ? attributionsOf(ledger, link.agent) : []
    if (known.length > 1)
      complaints.push(
        complaint(
          `chain/${i}/agent`,
          coded('isAVoiceThatThe', { known: known.length, claims: allOf(known.map(each => each.attributionClaim ?? '')) }),
          coded('takeOverTheChainOf'),
        ),
      )
    const attributed = known.length === 1 ? { ...known[0], ...link } : link
    return { ...contestedBy(ledger, attributed), ...attributed }
  })
  return { links, complaints }
}

type Attribution = Required<Pick<LinkInFile, 'attributedTo' | 'attributionClaim'>>

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
