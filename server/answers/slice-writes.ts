/** Writes whose change a slice tells: of a claim that names no other claim, what it changes is its relation. */
import type { Api } from '../contract/api.ts'
import type { ClaimRecord } from '../contract/claim.ts'
import type { ClaimInput } from '../contract/write.ts'
import { dependsOn } from '../evidence/depends-on.ts'
import { isAttribution } from '../evidence/disputes.ts'
import type { Ledger } from '../evidence/ledger.ts'
import type { RecordsChange } from '../evidence/records-change.ts'
import { relationId } from '../evidence/relation-id.ts'
import { bothOf } from '../evidence/seen/both-ledgers.ts'
import type { SliceQuestion } from '../evidence/slice/slice.ts'
import { numberedId } from '../record/ids.ts'
import { Refused } from '../record/refused.ts'
import { claimSubmission } from '../record/submit.ts'
import { changeOfRecord } from '../store/change-elements.ts'
import type { GraphStore } from '../store/store.ts'
import type { Input } from './input.ts'
import { type Json, toJson } from './json.ts'
import type { Proposal, WriteName } from './keeper.ts'
import { drawn } from './slice-questions.ts'
import { writeRoutes } from './writes.ts'

type Body = Input<Api['addClaim']>['body']
type Slices = Pick<GraphStore, 'slice'>

const bodyOf = (name: WriteName, input: unknown): Body | null => (name === 'addClaim' ? (input as Input<Api['addClaim']>).body : null)

/** Null where the whole tells: also what is refused, whose words may name any entity that is called alike. */
export async function proposedFromSlice(store: Slices, name: WriteName, input: unknown, at: string): Promise<Proposal | null> {
  const body = bodyOf(name, input)
  if (!store.slice || !body || body.brings || namesClaims(body)) return null
  const { revision, slice } = await store.slice(about(body))
  if (!slice || body.chain.some(({ agent }) => slice.ledger.entities.get(agent)?.labels.includes('Voice'))) return null
  const taken = new Set(slice.counted.taken(body.source))
  const made = submitted(slice.ledger, { ...body, id: body.id ?? numberedId(body.source, id => taken.has(id)) }, at)
  const [claim] = made?.put.claims ?? []
  if (!made || !claim || !standsAlone(slice.ledger, claim)) return null
  const relation = relationOf(slice.ledger, claim)
  const { elements } = changeOfRecord(bothOf(slice.ledger), made, revision)
  const others = [...elements.put.relationships, ...elements.remove.relationships].some(
    ({ by, from, properties }) => by === 'key' && from.label === 'Entity' && properties.key !== relation,
  )
  return others ? null : { change: elements, id: claim.id, drawnTypes: null, remember: null }
}

export async function writtenFromSlice(store: Slices, name: WriteName, input: unknown, id: string): Promise<Json | null> {
  if (!store.slice || !bodyOf(name, input)) return null
  const { slice } = await store.slice(walk => {
    for (const claim of walk.claims([id])) {
      walk.view(claim)
      drawn(walk, walk.relation(relationOf(walk.ledger, claim)))
    }
  })
  return slice && toJson(writeRoutes.addClaim.answer(slice.ledger, id, slice.ledger))
}

const relationOf = ({ predicates }: Ledger, claim: Pick<ClaimRecord, 'subject' | 'predicate' | 'object'>): string =>
  relationId(claim, predicates.get(claim.predicate))

const about =
  ({ id, source, subject, predicate, object, chain, qualifiers = {} }: Body): SliceQuestion =>
  walk => {
    const texts = Object.values(qualifiers).filter(value => typeof value === 'string')
    walk.want('entities', source, subject, object, ...texts)
    for (const { agent, heardIn, attributedTo } of chain) walk.want('entities', agent, heardIn, attributedTo)
    if (id === undefined) walk.want('taken', source)
    else walk.claims([id])
    const beside = walk.relation(relationOf(walk.ledger, { subject, predicate, object }))
    drawn(walk, beside)
    // where it contests them they are stored again, with whatever they name
    for (const { denies, contradicts, supports, contestedBy, supersedes, ...each } of beside)
      walk.claims([...denies, ...contradicts, ...supports, ...contestedBy, ...(supersedes ? [supersedes] : []), ...dependsOn(each)])
    walk.grades({ id: id ?? source, source, chain })
  }

function submitted(ledger: Ledger, input: ClaimInput, at: string): RecordsChange | null {
  try {
    return claimSubmission(input)(ledger, at).change
  } catch (error) {
    if (error instanceof Refused) return null
    throw error
  }
}

const namesClaims = ({ denies = [], contradicts = [], supports = [], contestedBy = [], contentOf, chain }: Body): boolean =>
  denies.length + contradicts.length + supports.length + contestedBy.length > 0 ||
  contentOf !== undefined ||
  chain.some(({ attributionClaim, claim, contestedBy: by }) => attributionClaim || claim || by)

/** No other claim's standing or contest hangs on it, but for those of its relation. */
const standsAlone = (ledger: Ledger, claim: ClaimRecord): boolean =>
  [claim.denies, claim.contradicts, claim.supports, claim.contestedBy, dependsOn(claim)].every(({ length }) => length === 0) &&
  claim.chain.every(({ heardIn, attributedTo }) => !heardIn && !attributedTo) &&
  !isAttribution(ledger, claim) &&
  ledger.predicates.get(claim.predicate)?.deniesObject !== true
