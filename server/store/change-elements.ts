import { isDeepStrictEqual } from 'node:util'
import { coded } from '../contract/told/coded.ts'
import { contestOf } from '../evidence/contest.ts'
import { wholeGraph } from '../evidence/draw-relations.ts'
import type { Ledger } from '../evidence/ledger.ts'
import type { RecordsChange } from '../evidence/records-change.ts'
import { type BothChanges, type BothLedgers, builtAnew, changeBoth, inverseOfBoth, planned } from '../evidence/seen/both-ledgers.ts'
import { clusters } from '../evidence/seen/merged.ts'
import type { Effects } from '../evidence/touched.ts'
import { diff, diffElements } from './diff-elements.ts'
import { elementsToRecords } from './elements-to-records.ts'
import {
  eachTime,
  type GraphChange,
  type GraphElements,
  type NodeElement,
  type NodeRef,
  nodeKey,
  relationshipKey,
} from './graph-elements.ts'
import { StoreError } from './store.ts'
import {
  checkPart,
  eachPart,
  elementsOf,
  type Part,
  type Parts,
  type PartsMade,
  partsMade,
  refuseTwice,
  refuseWordsTwice,
} from './to-elements.ts'
import { vocabularyElements } from './vocabulary-elements.ts'

export interface ChangeOfRecord {
  elements: GraphChange
  change: RecordsChange
  drawnTypes: string[]
  before: BothLedgers
  after: BothLedgers | null
}

/** The ledgers, at revision `expect`, must not be used afterwards: `before` stands for them. Throws StoreError invalid-input. */
export function changeOfRecord(both: BothLedgers, change: RecordsChange, expect: string): ChangeOfRecord {
  refuseTwice('Entity', change.put.entities)
  refuseTwice('Claim', change.put.claims)
  refuseTwice('Assessment', change.put.assessments)
  if (change.vocabulary !== null) refuseWordsTwice(change.vocabulary)
  const plan = planned(both, change)
  return plan ? followed(both, plan, expect) : anew(both, change, expect)
}

function followed(both: BothLedgers, plan: BothChanges, expect: string): ChangeOfRecord {
  // computed first: only what exists already is followed
  wholeGraph(both.seen)
  contestOf(both.seen)
  const change = plan.record
  const back = inverseOfBoth(both, plan)
  const { after, effects } = changeBoth(both, plan)
  if (!effects) throw new Error('A planned change is followed.')
  const parts = partsOf(change, effects)
  try {
    const next = elementsOf(after.record, parts, after.seen)
    refuseHanging(after.record, change)
    const drawnTypes = drawnTypesOf(after.record)
    const before = changeBoth(after, back).after
    const last = elementsOf(before.record, parts, before.seen)
    return {
      ...{ drawnTypes, before, after: null },
      elements: { ...diffElements(last, next, expect), sound: true },
      change: asStored(change, next),
    }
  } catch (error) {
    changeBoth(after, back)
    throw error
  }
}

/** Nodes of the record as it is written, relations and contest as it is seen, both computed anew. */
function anew(before: BothLedgers, change: RecordsChange, expect: string): ChangeOfRecord {
  const after = builtAnew(before, change)
  const parts = partsOf(change, effectsBetween(before.seen, after.seen))
  const [one, other] = [before, after].map(({ record }) => clusters(record).canonical) as [Canonical, Canonical]
  const moved = [...new Set([...one.keys(), ...other.keys()])].filter(id => one.get(id) !== other.get(id))
  const all: Parts = { ...parts, entities: distinct([...parts.entities, ...moved]) }
  refuseHanging(after.record, change)
  const elements = streamed(before, after, all, change.vocabulary !== null)
  return { elements: { expect, ...elements, sound: true }, change, drawnTypes: drawnTypesOf(after.record), before, after }
}

/** Made and compared part by part as they are read: of all elements at once there are ten times as many as records. */
function streamed(before: BothLedgers, after: BothLedgers, parts: Parts, words: boolean): Pick<GraphChange, 'put' | 'remove'> {
  const [old, fresh] = [before, after].map(({ record, seen }) => partsMade(record, seen)) as [PartsMade, PartsMade]
  const [spoken, speaks] = [before, after].map(({ record }) => (words ? vocabularyElements(record.records).nodes : [])) as [
    NodeElement[],
    NodeElement[],
  ]
  const nodesOf = (part: Part) => diff(old.nodes(part), fresh.nodes(part), nodeKey)
  const relationshipsOf = (part: Part) => diff(old.relationships(part), checkPart(after.record, fresh.relationships(part)), relationshipKey)
  const ofWords = diff(spoken, speaks, nodeKey)
  const remove: GraphChange['remove'] = { nodes: ofWords.gone.map(refOf), relationships: [] }
  for (const part of eachPart(parts)) {
    if (!isIn(before, part)) continue
    for (const node of nodesOf(part).gone) remove.nodes.push(refOf(node))
    for (const relationship of relationshipsOf(part).gone) remove.relationships.push(relationship)
  }
  return {
    remove,
    put: {
      nodes: eachTime(function* () {
        yield* ofWords.put
        for (const part of eachPart(parts)) yield* nodesOf(part).put
      }),
      relationships: eachTime(function* () {
        for (const part of eachPart(parts)) yield* relationshipsOf(part).put
      }),
    },
  }
}

type Canonical = ReadonlyMap<string, string>

const drawnTypesOf = ({ records }: Ledger): string[] => records.predicates.filter(({ drawn }) => drawn).map(({ id }) => id)

const refOf = ({ label, id }: NodeElement): NodeRef => ({ label, id })

const isIn = ({ record, seen }: BothLedgers, { is, id }: Part): boolean =>
  is === 'relation'
    ? wholeGraph(seen).has(id)
    : (is === 'claim' ? record.claims : is === 'assessment' ? record.allAssessments : record.entities).has(id)

/** Throws StoreError conflict where something still refers to what is removed. */
function refuseHanging(after: Ledger, { remove }: RecordsChange): void {
  const { bySubject, byObject, byAgent, bySource, byRecording, referrers, dependents, supporters, corrections } = after
  const ofClaims = [referrers, dependents, supporters, corrections]
  const ofEntities = [bySubject, byObject, byAgent, bySource, byRecording]
  const refuse = (word: string, id: string, by: string | undefined) => {
    if (by !== undefined) throw new StoreError('conflict', coded('cannotBeRemovedStillHangs', { word, id, by }))
  }
  for (const id of remove.claims) {
    const claim = ofClaims.flatMap(index => index.get(id)[0] ?? [])[0]
    refuse('Claim', id, claim?.id ?? after.assessments.get(id)[0]?.id)
  }
  const gone = new Set(remove.entities)
  if (gone.size === 0) return
  for (const id of gone) {
    const claim = ofEntities.flatMap(index => index.get(id)[0] ?? [])[0]
    refuse('Entity', id, claim?.id ?? after.assessments.get(id)[0]?.id)
  }
  for (const { id, facts } of after.entities.values()) {
    if (facts === null) continue
    const other = [facts.publisher, facts.copyOf, facts.partOf, facts.releasedBy, facts.madeBy].find(each => each && gone.has(each))
    if (other) refuse('Entity', other, id)
  }
}

function asStored({ put, remove, vocabulary }: RecordsChange, { nodes, relationships }: GraphElements): RecordsChange {
  const stored = elementsToRecords(nodes, relationships)
  const ids = new Set([...put.entities, ...put.claims, ...put.assessments].map(({ id }) => id))
  const own = <T extends { id: string }>(list: readonly T[]) => list.filter(({ id }) => ids.has(id))
  return {
    put: { entities: own(stored.entities), claims: own(stored.claims), assessments: own(stored.assessments) },
    remove,
    vocabulary,
  }
}

function partsOf({ put, remove }: RecordsChange, { claims, relations }: Effects): Parts {
  const ids = (key: 'entities' | 'claims' | 'assessments') => [...put[key].map(({ id }) => id), ...remove[key]]
  const changed = relations.filter(({ before, after }) => before !== after)
  // whether a part is drawn decides how its source is written
  const ofParts = changed.flatMap(({ before, after }) => [before, after].flatMap(each => (each?.type === 'PART_OF' ? each.from : [])))
  return {
    entities: distinct([...ids('entities'), ...ofParts]),
    claims: distinct([...ids('claims'), ...claims]),
    assessments: distinct(ids('assessments')),
    relations: distinct(changed.map(({ id }) => id)),
  }
}

const distinct = (ids: readonly string[]): string[] => [...new Set(ids)]

function effectsBetween(before: Ledger, after: Ledger): Effects {
  const [was, is] = [contestOf(before), contestOf(after)]
  const claims = [...after.claims.values()].filter(claim => {
    const old = before.claims.get(claim.id)
    return old !== undefined && !sameList(was.of(old), is.of(claim))
  })
  const isEntity = [before, after].map(({ entities }) => entities)
  const named = [...after.byQualifier.keys()].filter(text => isEntity[0]?.has(text) !== isEntity[1]?.has(text))
  const [drawn, now] = [wholeGraph(before), wholeGraph(after)]
  const relations = [...new Set([...drawn.keys(), ...now.keys()])].flatMap(id => {
    const pair = { id, before: drawn.get(id), after: now.get(id) }
    return isDeepStrictEqual(pair.before, pair.after) ? [] : [pair]
  })
  return { claims: [...claims, ...named.flatMap(text => after.byQualifier.get(text))].map(({ id }) => id), relations }
}

const sameList = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((each, i) => each === b[i])
