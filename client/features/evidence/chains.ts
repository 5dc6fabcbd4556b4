/** Publishers above, then what their columns share. */

import type { Claim, Locator } from '../../../server/contract/claim.ts'
import type { KindLooks } from '../../notation/kind-looks.ts'
import { groupBy } from '../../ui/group-by.ts'
import { t } from './t.ts'

export interface Step {
  id: string
  name: string
  kind: string
  /** What stands between this step and the one before: "in which is heard", "said to be", "says". */
  word: string
  source?: { id: string; date: string | null; place: Pick<Locator, 'page' | 'paragraph'> | null }
  /** "released by Ali Fadhel" */
  beside: string[]
  identity: boolean
}

export interface ChainGroup {
  /** One column for each document and way in, down to where they meet. */
  columns: { steps: Step[]; claimIds: string[] }[]
  shared: Step[]
}

export function stepsOf(claim: Claim): Step[] {
  const steps: Step[] = []
  const beside: string[] = []
  claim.chain.forEach((link, index) => {
    if (link.releases) {
      beside.push(t('releasedBy', { agent: link.agent.name }))
      return
    }
    if (link.heardIn) steps.push({ ...link.heardIn, word: index === 0 ? '' : t('quotes'), beside: beside.splice(0), identity: false })
    const first = index === 0
    steps.push({
      ...link.agent,
      word: wordBefore(claim, index),
      beside: link.heardIn ? [] : beside.splice(0),
      identity: false,
      ...(first ? { source: { id: claim.source.id, date: claim.source.date, place: claim.source.locator } } : {}),
    })
    if (link.attributedTo) steps.push({ ...link.attributedTo, word: t('saidToBe'), beside: [], identity: true })
  })
  return steps
}

function wordBefore({ chain }: Claim, index: number): string {
  if (index === 0) return ''
  return chain[index]?.heardIn ? t('inWhichIsHeard') : (chain[index - 1]?.act ?? '')
}

export function chainGroups(claims: readonly Claim[]): ChainGroup[] {
  const byEnd = groupBy(
    claims,
    claim => `${claim.chain.at(-1)?.agent.id} ${claim.chain.at(-1)?.attributedTo?.id ?? ''} ${claim.chain.length === 1}`,
  )
  return [...byEnd.values()].map(group => {
    const ways = group.map(claim => ({ claim, steps: stepsOf(claim) }))
    const shared = commonEnd(ways.map(way => way.steps))
    const columns = new Map<string, ChainGroup['columns'][number]>()
    for (const { claim, steps } of ways) {
      const own = steps.slice(0, steps.length - shared.length)
      const key = own.map(step => `${step.id}@${step.source?.id ?? ''}`).join('>')
      const column = columns.get(key) ?? { steps: own, claimIds: [] }
      column.claimIds.push(claim.id)
      columns.set(key, column)
    }
    return { columns: [...columns.values()], shared }
  })
}

/** The longest run of steps that all ways end in, never a whole way: a publisher heads its own column. Notes beside are gathered. */
function commonEnd(ways: readonly Step[][]): Step[] {
  const [first, ...others] = ways
  const shared: Step[] = []
  if (!first) return shared
  for (let back = 1; back < Math.min(...ways.map(way => way.length)); back++) {
    const step = first.at(-back)!
    const same = others.map(way => way.at(-back)!)
    if (same.some(other => other.id !== step.id)) break
    shared.unshift({ ...step, beside: [...new Set([step, ...same].flatMap(each => each.beside))] })
  }
  return shared
}

/** "both chains meet here", "all 3 chains meet here"; null where one chain runs through. */
export const meeting = (columns: number): string | null =>
  columns < 2 ? null : columns === 2 ? t('bothChainsMeetHere') : t('allChainsMeetHere', { columns })

/** Where the mark stands: the voice that all chains come from, else the last step that is no identity. */
export const meetingStep = (shared: readonly Step[], isA: KindLooks['isA']): number => {
  const voice = shared.findIndex(step => isA(step.kind, 'Voice'))
  return voice >= 0 ? voice : shared.findLastIndex(step => !step.identity)
}
