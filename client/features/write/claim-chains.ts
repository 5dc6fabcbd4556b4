import type { Claim } from '../../../server/contract/claim.ts'
import { linksOf } from './claim-rows.ts'
import type { LinkRow } from './rows-of-claim.ts'
import { t } from './t.ts'

export interface KnownChain {
  id: string
  /** "Middle East Monitor, Recorded voice attributed to al-Maliki" */
  text: string
  claims: number
  links: LinkRow[]
}

/** Each way once, the most frequent first; a publisher alone is not one. */
export function chainsIn(claims: readonly Claim[]): KnownChain[] {
  const found = new Map<string, KnownChain>()
  for (const claim of claims) {
    if (claim.chain.length < 2 || claim.status !== 'active') continue
    const links = linksOf(claim, ({ id, name, kind }) => ({ id, name, kinds: [kind] }))
    const id = JSON.stringify(links.map(({ agent, act, heardIn }) => [agent?.id, act, heardIn?.id]))
    const known = found.get(id) ?? { id, text: wayOf(claim), claims: 0, links }
    found.set(id, { ...known, claims: known.claims + 1 })
  }
  return [...found.values()].sort((a, b) => b.claims - a.claims)
}

const wayOf = ({ chain }: Claim): string =>
  chain
    .map(({ agent, act, heardIn }, i) => {
      const where = heardIn ? t('inHeardin', { heardIn: heardIn.name }) : ''
      return i === chain.length - 1 ? `${agent.name}${where} ${act}` : `${agent.name}${where} ${act},`
    })
    .join(' ')
