import { describe, expect, test } from 'vitest'
import { fromJson } from '../../server/answers/json.ts'
import { createKeeper } from '../../server/answers/keeper.ts'
import type { Graph } from '../../server/contract/answers.ts'
import type { Claim } from '../../server/contract/claim.ts'
import { DecisionInput, type Pairs } from '../../server/contract/duplicates/pairs.ts'
import { everyone } from '../../server/contract/everyone.ts'
import type { EntityRecord } from '../../server/contract/graph.ts'
import { ById } from '../../server/evidence/by-id.ts'
import { createLedger } from '../../server/evidence/ledger.ts'
import { noRecords, type Records } from '../../server/evidence/records.ts'
import { clusters, clustersOf, seenRecords } from '../../server/evidence/seen/merged.ts'
import { decisionSubmission, takeBackSubmission } from '../../server/record/decide.ts'
import { entityRecord } from '../../server/record/entity-record.ts'
import type { Submission } from '../../server/record/submit.ts'
import { filesOfRecord } from '../../server/record/to-files.ts'
import { elementsToRecords } from '../../server/store/elements-to-records.ts'
import { type GraphElements, nodeKey, relationshipKey } from '../../server/store/graph-elements.ts'
import { toElements } from '../../server/store/to-elements.ts'
import { claim, entity, predicate } from '../factories/records.ts'
import { seedRecords } from './seed-ledger.ts'

const at = (n: number) => new Date(Date.UTC(2026, 0, 1) + n * 1000).toISOString()
const by = 'Anna Berg'

/** A store and the thread beside it, without either: what is proposed is put into the elements. */
function workbench(records: Records) {
  const keeper = createKeeper()
  const stored = {
    nodes: new Map<string, GraphElements['nodes'][number]>(),
    relationships: new Map<string, GraphElements['relationships'][number]>(),
  }
  const { nodes, relationships } = toElements(records)
  for (const node of nodes) stored.nodes.set(nodeKey(node), node)
  for (const each of relationships) stored.relationships.set(relationshipKey(each), each)
  let n = 0
  keeper.load('0', records)
  const elements = (): GraphElements => ({ nodes: [...stored.nodes.values()], relationships: [...stored.relationships.values()] })
  return {
    elements,
    records: () => elementsToRecords([...stored.nodes.values()], [...stored.relationships.values()]),
    write(name: 'decide' | 'takeBack' | 'addClaim', body: object) {
      const revision = String(n)
      const { change } = keeper.propose({ revision, name, input: { params: {}, query: {}, body }, at: at(n) })!
      for (const node of change.remove.nodes) stored.nodes.delete(nodeKey(node))
      for (const each of change.remove.relationships) stored.relationships.delete(relationshipKey(each))
      for (const node of change.put.nodes) stored.nodes.set(nodeKey(node), node)
      for (const each of change.put.relationships) stored.relationships.set(relationshipKey(each), each)
      n++
      keeper.follow(revision, String(n))
    },
    read: <T>(name: 'graph' | 'pairs' | 'exportAll' | 'entity' | 'search' | 'claim', query: object = {}, params: object = {}): T =>
      fromJson(keeper.read({ revision: String(n), name, input: { params, query, body: undefined } })!) as T,
  }
}

const sorted = ({ nodes, relationships }: GraphElements) => ({
  nodes: [...nodes].sort((a, b) => (nodeKey(a) < nodeKey(b) ? -1 : 1)),
  relationships: [...relationships].sort((a, b) => (relationshipKey(a) < relationshipKey(b) ? -1 : 1)),
})
const lens = { ...everyone, limit: 5000, overview: 1500, entity: [], relation: [] }
const undecided = (records: Records): Records => ({ ...records, entities: records.entities.map(({ decisions: _, ...entity }) => entity) })
const decide = (...pairs: [string, string, 'same' | 'different' | 'unsure'][]) => ({ by, pairs: pairs.map(([a, b, is]) => ({ a, b, is })) })

/** A small generator of numbers, so that a failure can be run again. */
function random(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** Found another way: by spreading the smallest id until nothing changes. */
function oneBy(standing: ReadonlyMap<string, string>): Map<string, string> {
  const same = [...standing].flatMap(([pair, is]) => (is === 'same' ? [pair.split('~') as [string, string]] : []))
  const least = new Map(same.flat().map(id => [id, id]))
  for (let changed = true; changed; ) {
    changed = false
    for (const [a, b] of same) {
      const [one, other] = [least.get(a)!, least.get(b)!]
      if (one === other) continue
      least.set(one < other ? b : a, one < other ? one : other)
      changed = true
    }
  }
  return least
}

/** "a b | c d": who is one, whatever they are shown as. */
function groupsOf(canonical: ReadonlyMap<string, string>): string[] {
  const groups = new Map<string, string[]>()
  for (const [id, shown] of canonical) groups.set(shown, [...(groups.get(shown) ?? []), id])
  return [...groups.values()].map(ids => ids.sort().join(' ')).sort()
}

describe('decisions', () => {
  test('of two that are one the canvas, the search and Cypher see one; the record keeps both, and each claim its own names', () => {
    const bench = workbench(seedRecords)
    const before = bench.read<Graph>('graph', lens)
    const [one, other] = ['hadi-al-amiri', 'qais-al-khazali']
    bench.write('decide', { by, pairs: [{ a: one, b: other, is: 'same', shownAs: other }] })
    const graph = bench.read<Graph>('graph', lens)
    expect(graph.entities).toHaveLength(before.entities.length - 1)
    expect(graph.relations.some(({ from, to }) => [from, to].includes(one))).toBe(false)
    expect(bench.read<{ id: string; names: { value: string }[] }>('entity', { ...everyone, limit: 200 }, { id: one })).toMatchObject({
      id: other,
      names: expect.arrayContaining([expect.objectContaining({ value: 'Hadi al-Amiri' })]),
    })
    expect(bench.read<{ hits: { id: string }[] }>('search', { ...everyone, q: 'Hadi al-Amiri', limit: 5 }).hits[0]?.id).toBe(other)
    const node = (id: string) => bench.elements().nodes.find(each => each.label === 'Entity' && each.id === id)?.properties
    expect([node(one)?.canonical, node(other)?.canonical, node('iran')?.canonical]).toEqual([other, other, undefined])
    expect(undecided(bench.records())).toEqual(
      undecided(elementsToRecords(toElements(seedRecords).nodes, toElements(seedRecords).relationships)),
    )
    const claim = seedRecords.claims.find(({ subject }) => subject === one)!
    expect(bench.read<Claim>('claim', {}, { id: claim.id })).toMatchObject({
      subject: { id: other },
      writtenAs: { subject: 'Hadi al-Amiri' },
    })
  })

  test('same is transitive; what contradicts it is refused with the decisions that do', () => {
    const bench = workbench(seedRecords)
    bench.write('decide', decide(['iran', 'iraq', 'same'], ['iraq', 'united-states', 'same']))
    expect(
      bench
        .read<Graph>('graph', lens)
        .entities.filter(({ kind }) => kind === 'State')
        .map(({ id }) => id),
    ).not.toEqual(expect.arrayContaining(['iraq', 'united-states']))
    expect(() => bench.write('decide', decide(['iran', 'united-states', 'different']))).toThrow(
      /iran and iraq are the same .*, iraq and united-states are the same .*, iran and united-states are not the same/,
    )
  })

  test.each([
    ['a voice', ['recorded-voice', 'nouri-al-maliki', 'same'], /never merged/],
    ['somebody unknown', ['nobody', 'iran', 'same'], /no entity/],
    ['itself', ['iran', 'iran', 'same'], /same id/],
  ] as const)('%s is refused', (_, pair, why) => {
    const voice = seedRecords.entities.find(({ labels }) => labels.includes('Voice'))!.id
    const [a, b, is] = pair
    const input = DecisionInput.parse(decide([a === 'recorded-voice' ? voice : a, b, is]))
    expect(() => decisionSubmission(input)(createLedger(seedRecords), at(0))).toThrow(why)
  })

  test('candidates have their reasons and go when they are decided', () => {
    const kinds = createLedger(seedRecords).kinds
    const add = (id: string, name: string, more: Partial<EntityRecord> = {}): EntityRecord => ({
      ...entityRecord({ id, name, kind: 'Person' }, kinds),
      ...more,
    })
    const records: Records = {
      ...seedRecords,
      entities: [
        ...seedRecords.entities,
        add('amiri-2', 'Hadi al-Ameri'),
        add('x-1', 'Ada Quist', { wikidata: 'Q99' }),
        add('x-2', 'A. Q.', { wikidata: 'Q99' }),
      ],
    }
    const bench = workbench(records)
    const found = bench.read<Pairs>('pairs', { limit: 200 })
    const of = (a: string, b: string) => found.pairs.find(each => each.a.id === a && each.b.id === b)?.why.map(({ code }) => code)
    expect(of('x-1', 'x-2')).toEqual(['wikidata'])
    expect(of('amiri-2', 'hadi-al-amiri')).toContain('exact')
    expect(found.oneItem).toEqual([{ a: 'x-1', b: 'x-2' }])
    bench.write('decide', decide(['x-1', 'x-2', 'same'], ['amiri-2', 'hadi-al-amiri', 'unsure']))
    const next = bench.read<Pairs>('pairs', { limit: 200 })
    expect(next.open).toBe(found.open - 2)
    expect(next.decided.map(({ a, b, decision }) => [a.id, b.id, decision.is])).toEqual(
      expect.arrayContaining([
        ['x-1', 'x-2', 'same'],
        ['amiri-2', 'hadi-al-amiri', 'unsure'],
      ]),
    )
  })

  const steps = Number(process.env.ISNAD_STEPS ?? 16)
  test(`after ${steps} random steps the store is as one built anew; taken back, the record reads byte for byte as before`, () => {
    const bench = workbench(seedRecords)
    const before = { graph: JSON.stringify(bench.read('graph', lens)), files: JSON.stringify(filesOfRecord(bench.records())) }
    const elements = JSON.stringify(sorted(bench.elements()), (_, value) => (typeof value === 'bigint' ? `${value}n` : value))
    const next = random(7)
    const ids = seedRecords.entities
      .filter(({ labels, resolved }) => resolved && !labels.includes('Source') && !labels.includes('Voice'))
      .map(({ id }) => id)
    const standing = new Map<string, [string, string]>()
    const some = () => ids[next(Math.min(ids.length, 12))]!
    for (let step = 0; step < steps; step++) {
      const open = [...standing.values()]
      try {
        if (next(3) === 0 && open.length > 0) {
          const [a, b] = open[next(open.length)]!
          bench.write('takeBack', { a, b, by })
          standing.delete(`${a}~${b}`)
        } else {
          const [a, b] = [some(), some()].sort() as [string, string]
          bench.write('decide', decide([a, b, (['same', 'same', 'different', 'unsure'] as const)[next(4)]!]))
          standing.set(`${a}~${b}`, [a, b])
        }
      } catch (error) {
        expect(String(error)).toMatch(/same id|cannot all be so/)
      }
      if (step % 8 === 7) expect(sorted(bench.elements())).toEqual(sorted(toElements(bench.records())))
    }
    expect(standing.size).toBeGreaterThan(0)
    for (const [a, b] of standing.values()) bench.write('takeBack', { a, b, by })
    expect(JSON.stringify(bench.read('graph', lens))).toBe(before.graph)
    expect(JSON.stringify(filesOfRecord(undecided(bench.records())))).toBe(before.files)
    const plain = bench.elements().nodes.map(({ properties: { decisions: _, ...properties }, ...node }) => ({ ...node, properties }))
    expect(
      JSON.stringify(sorted({ ...bench.elements(), nodes: plain }), (_, value) => (typeof value === 'bigint' ? `${value}n` : value)),
    ).toBe(elements)
  })

  test('after each of 10,000 random decisions those are one that are decided to be; all taken back, the record is seen byte for byte as before', () => {
    const people = [...'abcdefghijkl'].map(id => entity(id, 'Person'))
    const claims = people.slice(1).map(({ id }, i) => claim(`C${i}`, { subject: people[i]!.id, object: id }))
    const before: Records = { ...noRecords, entities: people, claims, predicates: [predicate('LEADS')] }
    // twenty histories: one of 10,000 decisions is read whole at every step
    for (let history = 0; history < 20; history++) decideAtRandom(history)

    function decideAtRandom(history: number): void {
      const entities = new ById(people)
      const records = (): Records => ({ ...before, entities: [...entities.values()] })
      const ledger = createLedger(before)
      const submit = (submission: Submission, n: number): void => {
        const { change } = submission({ ...ledger, entities }, at(n))
        for (const each of change.put.entities) entities.put(each)
      }
      const next = random(11 + history)
      const standing = new Map<string, string>()
      let [refused, back] = [0, 0]
      for (let step = 0; step < 500; step++) {
        const [a, b] = [people[next(people.length)]!.id, people[next(people.length)]!.id].sort() as [string, string]
        const is = (['same', 'same', 'different', 'unsure'] as const)[next(4)]!
        const pair = `${a}~${b}`
        try {
          if (next(2) === 0 && standing.has(pair)) {
            submit(takeBackSubmission({ a, b, by }), step)
            standing.delete(pair)
            back++
          } else {
            submit(decisionSubmission(decide([a, b, is])), step)
            standing.set(pair, is)
          }
        } catch (error) {
          expect(String(error)).toMatch(/same id|cannot all be so/)
          refused++
        }
        if (step % 50 === 0) expect(groupsOf(clustersOf(entities).canonical)).toEqual(groupsOf(oneBy(standing)))
      }
      expect([refused, back, standing.size].every(count => count > 10)).toBe(true)
      const merged = seenRecords(records(), clustersOf(entities))
      expect(merged.entities.length).toBeLessThan(people.length)
      for (const [n, pair] of [...standing.keys()].entries()) {
        const [a = '', b = ''] = pair.split('~')
        submit(takeBackSubmission({ a, b, by }), 500 + n)
      }
      expect(JSON.stringify(undecided(seenRecords(records(), clustersOf(entities))))).toBe(JSON.stringify(before))
    }
  })

  test('nothing merged is the very record', () => {
    expect(seenRecords(seedRecords, clusters(createLedger(seedRecords)))).toBe(seedRecords)
  })
})
