/** Each change is of the two records alone. Pure; throws Refused. */
import type { Decision } from '../contract/duplicates/decisions.ts'
import type { DecisionInput, TakeBackInput } from '../contract/duplicates/pairs.ts'
import type { EntityRecord } from '../contract/graph.ts'
import { type Coded, coded } from '../contract/told/coded.ts'
import { putting } from '../evidence/records-change.ts'
import { clustersOf, type Standing, standingDecisions } from '../evidence/seen/merged.ts'
import { type Complaint, complaint } from './complaint.ts'
import { idComplaints } from './ids.ts'
import { Refused, refuseIf } from './refused.ts'
import type { Submission } from './submit.ts'

type Entities = Map<string, EntityRecord>

/** All or none, in the order given; each replaces an earlier decision on the same two. */
export const decisionSubmission =
  ({ pairs, by, reason }: DecisionInput): Submission =>
  (ledger, at) => {
    refuseIf(idComplaints(undefined, () => false, by))
    const entities: Entities = new Map(ledger.entities.entries())
    const touched = new Set<string>()
    for (const [i, { a, b, is, shownAs }] of pairs.entries()) {
      const [first, second] = a < b ? [a, b] : [b, a]
      refuseIf(pairComplaints(entities, first, second, shownAs, i))
      const made: Decision = { with: second, is, ...(is === 'same' && { shownAs: shownAs ?? first }), by, at, ...(reason && { reason }) }
      put(entities, first, decisions => [...takenBack(decisions, second, { by, at }), made])
      refuseIf(contradictions(entities, i))
      touched.add(first)
    }
    return {
      id: pairs.map(({ a, b }) => (a < b ? `${a}~${b}` : `${b}~${a}`)).join(' '),
      change: putting({ entities: [...touched].map(id => entities.get(id)!) }),
    }
  }

/** Takes back the standing decision on the two and those before it. Throws Refused where none stands. */
export const takeBackSubmission =
  ({ a, b, by }: TakeBackInput): Submission =>
  (ledger, at) => {
    refuseIf(idComplaints(undefined, () => false, by))
    const [first, second] = a < b ? [a, b] : [b, a]
    const entity = ledger.entities.get(first)
    if (!entity?.decisions?.some(each => each.with === second && !each.takenBack))
      throw new Refused([complaint('a', coded('noDecisionStands', { a, b }))])
    const entities: Entities = new Map([[first, entity]])
    put(entities, first, decisions => takenBack(decisions, second, { by, at }))
    return { id: `${first}~${second}`, change: putting({ entities: [entities.get(first)!] }) }
  }

const takenBack = (decisions: readonly Decision[], other: string, who: { by: string; at: string }): Decision[] =>
  decisions.map(each => (each.with === other && !each.takenBack ? { ...each, takenBack: who } : each))

function put(entities: Entities, id: string, change: (decisions: readonly Decision[]) => Decision[]): void {
  const entity = entities.get(id)!
  entities.set(id, { ...entity, decisions: change(entity.decisions ?? []) })
}

function pairComplaints(entities: Entities, a: string, b: string, shownAs: string | undefined, i: number): Complaint[] {
  const at = (field: string): Complaint['path'] => ['pairs', i, field]
  if (a === b) return [complaint('b', coded('isTheSameId'), null, at('b'))]
  const unknown = [a, b].filter(id => !entities.has(id)).map(id => complaint('a', coded('noEntity', { id }), null, at('a')))
  const never = [a, b].flatMap(id => {
    const { labels = [], resolved = true } = entities.get(id) ?? {}
    if (!resolved) return [complaint('a', coded('unnamedIsNeverMerged', { id }), null, at('a'))]
    const kept = labels.includes('Voice') ? 'voiceIsNeverMerged' : labels.includes('Source') ? 'sourceIsNeverMerged' : null
    return kept ? [complaint('a', coded(kept, { id }), null, at('a'))] : []
  })
  const name =
    shownAs === undefined || shownAs === a || shownAs === b ? [] : [complaint('shownAs', coded('isNeitherOfTheTwo'), null, at('shownAs'))]
  return [...unknown, ...never, ...name]
}

/** Two decided to differ that other decisions make one; names all decisions on the way. */
function contradictions(entities: Entities, i: number): Complaint[] {
  const { canonical, members } = clustersOf(entities)
  const standing = standingDecisions(entities.values())
  const wrong = standing.find(({ is, a, b }) => is === 'different' && canonical.has(a) && canonical.get(a) === canonical.get(b))
  if (!wrong) return []
  const group = new Set(members.get(canonical.get(wrong.a) ?? '') ?? [])
  const same = standing.filter(({ is, a, b }) => is === 'same' && group.has(a) && group.has(b))
  const told = ({ a, b, is, by, at }: Standing): Coded =>
    coded(is === 'same' ? 'decidedTheSame' : 'decidedNotTheSame', { a, b, by, day: at.slice(0, 10) })
  const all = [...wayBetween(same, wrong.a, wrong.b), wrong].map(told)
  return [complaint('a', coded('cannotAllBeSo', { all }), coded('takeOneOfThemBack'), ['pairs', i, 'is'])]
}

function wayBetween(same: readonly Standing[], from: string, to: string): Standing[] {
  const came = new Map<string, Standing | null>([[from, null]])
  for (const [id] of came)
    for (const each of same) {
      const next = each.a === id ? each.b : each.b === id ? each.a : null
      if (next !== null && !came.has(next)) came.set(next, each)
    }
  const way: Standing[] = []
  for (let at = to; ; ) {
    const step = came.get(at)
    if (!step) return way
    way.unshift(step)
    at = step.a === at ? step.b : step.a
  }
}
