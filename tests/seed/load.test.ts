import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { SeedError } from '../../graph-seed/finding.ts'
import { type Loaded, loadGraph } from '../../graph-seed/load-graph.ts'
import type { SeedTarget } from '../../graph-seed/seed-target.ts'
import { filesAuthor, graphOf, ownAuthor, ownFolder } from '../../graph-seed/workspace.ts'
import type { ClaimRecord } from '../../server/contract/claim.ts'
import { asItIs } from '../../server/contract/told/coded.ts'
import { noRecords, type Records } from '../../server/evidence/records.ts'
import { changedRecords } from '../../server/evidence/records-change.ts'
import { StoreError } from '../../server/store/store.ts'
import { folderOf, source } from './folders.ts'

function memory(records: Records = noRecords) {
  const state = { records, revision: 0, written: 0, overtake: 0 }
  const target: SeedTarget = {
    read: async () => ({ revision: String(state.revision), records: state.records }),
    write: async (held, change) => {
      if (state.overtake-- > 0) state.revision++
      if (held.revision !== String(state.revision)) throw new StoreError('conflict', asItIs('overtaken'))
      const next = changedRecords(state.records, change)
      if (JSON.stringify(next) === JSON.stringify(state.records)) return
      Object.assign(state, { records: next, revision: state.revision + 1, written: state.written + 1 })
    },
    close: async () => {},
  }
  return { state, target }
}
const own = await graphOf(null)
const ours = { author: ownAuthor, whole: true }
const users = { author: filesAuthor, whole: false }
const ids = (records: Records, status = 'active') => records.claims.filter(claim => claim.status === status).map(({ id }) => id)

describe('loading a seed', () => {
  it('adds all claims once, and nothing the second time', async () => {
    const { state, target } = memory()
    expect((await loadGraph(target, own, ours)).changes.added).toHaveLength(92)
    expect((await loadGraph(target, own, ours)).changes).toMatchObject({ added: [], changed: [], withdrawn: [] })
    expect([state.written, state.records.claims.length]).toEqual([1, 92])
  })

  it('notices a claim that says something else, by its digest', async () => {
    const { state, target } = memory()
    await loadGraph(target, await graphOf(folderOf({ 'sources/x.json': source() })), users)
    const changed = await graphOf(folderOf({ 'sources/x.json': source({}, { quote: 'the head of the movement' }) }))
    expect((await loadGraph(target, changed, users)).changes).toMatchObject({ added: [], changed: ['X1'], withdrawn: [] })
    expect(state.records.claims[0]?.quote).toBe('the head of the movement')
  })

  it('withdraws a claim that left its file, keeps it in the record, and takes it back', async () => {
    const { state, target } = memory()
    const full = await graphOf(folderOf({ 'sources/x.json': source() }))
    await loadGraph(target, full, users)
    const gone = await graphOf(folderOf({ 'sources/x.json': source({ claims: [] }) }))
    expect((await loadGraph(target, gone, users)).changes.withdrawn).toEqual(['X1'])
    expect([ids(state.records), ids(state.records, 'retracted')]).toEqual([[], ['X1']])
    expect((await loadGraph(target, gone, users)).changes.withdrawn).toEqual([])
    expect((await loadGraph(target, full, users)).changes.added).toEqual(['X1'])
    expect(ids(state.records)).toEqual(['X1'])
  })

  it('takes kinds that only the record has, with the labels that they have there; on a reset the files are alone', async () => {
    const { state, target } = memory()
    const ship = { id: 'Ship', extends: ['Vehicle'], shape: 'hull', family: 'force', words: { en: { one: 'ship', other: 'ships' } } }
    const aurora = { 'sources/x.json': source(), 'entities.json': { entities: [{ id: 'aurora', kind: 'Ship', name: 'Aurora' }] } }
    await loadGraph(target, await graphOf(folderOf({ 'sources/x.json': source(), 'vocabulary/kinds.json': { kinds: [ship] } })), users)
    const later = await graphOf(folderOf(aurora))
    await loadGraph(target, later, users)
    expect(state.records.entities.find(({ id }) => id === 'aurora')?.labels).toEqual(['Entity', 'Asset', 'Vehicle', 'Ship'])
    await expect(loadGraph(target, later, { ...users, reset: true })).rejects.toThrow(
      'entities.json: entity aurora: kind: unknown kind "Ship" (it has to be in vocabulary/kinds.json)',
    )
  })

  it('leaves the claims of others alone, and a user’s other folders', async () => {
    const { state, target } = memory()
    await loadGraph(target, own, ours)
    await loadGraph(target, await graphOf(folderOf({ 'sources/x.json': source() })), users)
    const other = source({ id: 'doc-y', claims: [{ id: 'Y1', chain: 'own', subject: 'iraq', predicate: 'ON_BRINK_OF', object: 'ev-war' }] })
    await loadGraph(target, await graphOf(folderOf({ 'sources/y.json': other })), users)
    expect((await loadGraph(target, own, ours)).changes).toMatchObject({ added: [], changed: [], withdrawn: [] })
    expect(ids(state.records)).toHaveLength(94)
  })

  it('refuses a claim id that somebody else has used', async () => {
    const { state, target } = memory()
    await loadGraph(target, own, ours)
    const taken = await graphOf(folderOf({ 'sources/x.json': source({}, { id: 'C001' }) }))
    await expect(loadGraph(target, taken, users)).rejects.toThrow(
      'sources/x.json: claim C001: the store has a claim of this id already, recorded by seed from doc-memo-2022-07-20 (give yours another id)',
    )
    expect(state.written).toBe(1)
  })

  it('lets a user’s claim point at one of the article only where the store holds the article', async () => {
    const graph = await graphOf(folderOf({ 'sources/x.json': source({}, { supports: ['C046'] }) }))
    await expect(loadGraph(memory().target, graph, users)).rejects.toThrow('sources/x.json: claim X1: supports: unknown claim "C046"')
    await expect(loadGraph(memory(own.records).target, graph, users)).resolves.toMatchObject({ changes: { added: ['X1'] } })
  })

  it('brings along only those of Isnad’s entities that a user’s claims speak of', async () => {
    const { state, target } = memory()
    await loadGraph(target, await graphOf(folderOf({ 'sources/x.json': source() })), users)
    expect(state.records.entities.map(({ id }) => id).sort()).toEqual(['doc-x', 'muqtada-al-sadr', 'rudaw', 'sadrist-movement'])
    expect(state.records.predicates).toHaveLength(60)
  })

  it('takes a folder that stands alone without anything of ours', async () => {
    const { state, target } = memory()
    await loadGraph(target, await graphOf(join(import.meta.dirname, '../fixtures/seed-stand-alone')), users)
    expect(state.records.predicates.map(({ id }) => id)).toEqual(['LENT_TO'])
    expect(state.records.entities.map(({ id }) => id).sort()).toEqual(['bank', 'gazette', 'gazette-1', 'mill'])
    expect(ids(state.records)).toEqual(['G1'])
  })

  it('starts again when somebody else wrote in between, and gives up in the end', async () => {
    const { state, target } = memory()
    state.overtake = 3
    await loadGraph(target, own, ours)
    expect(state.records.claims).toHaveLength(92)
    state.overtake = Number.POSITIVE_INFINITY
    await expect(loadGraph(target, await graphOf(folderOf({ 'sources/x.json': source() })), users)).rejects.toMatchObject({
      slug: 'conflict',
    })
  })

  it('writes nothing in a dry run, and nothing when anything is wrong', async () => {
    const { state, target } = memory()
    expect((await loadGraph(target, own, { ...ours, dryRun: true })).changes.added).toHaveLength(92)
    const wrong = await graphOf(
      folderOf({ 'sources/x.json': source({}, { object: 'nobody' }), 'sources/y.json': source({ id: 'doc-y', claims: [] }) }),
    )
    await expect(loadGraph(target, wrong, users)).rejects.toBeInstanceOf(SeedError)
    expect([state.written, state.records]).toEqual([0, noRecords])
  })

  it('puts the files in the place of everything, in one step, on reset', async () => {
    const { state, target } = memory()
    await loadGraph(target, await graphOf(folderOf({ 'sources/x.json': source() })), users)
    await loadGraph(target, own, { ...ours, reset: true })
    expect([ids(state.records).length, ids(state.records).includes('X1'), state.written]).toEqual([92, false, 2])
  })

  it('counts what a reset takes away, and takes away only what was agreed to', async () => {
    const { state, target } = memory()
    await loadGraph(target, own, ours)
    const files = await graphOf(folderOf({ 'sources/x.json': source() }))
    const plan = await loadGraph(target, files, { ...users, reset: true, dryRun: true })
    expect([plan.changes.added, plan.changes.removed.claims.length]).toEqual([['X1'], 92])
    expect(plan.changes.removed.entities).toHaveLength(own.records.entities.length - 3)
    const no = loadGraph(target, files, { ...users, reset: true, confirm: async () => false })
    await expect(no).rejects.toThrow('this was not agreed to (add --yes where nobody can be asked)')
    expect([state.written, state.records.claims.length]).toEqual([1, 92])
    const asked: number[] = []
    state.overtake = 1
    const confirm = async ({ changes }: Loaded) => asked.push(changes.removed.claims.length) > 0
    await loadGraph(target, files, { ...users, reset: true, confirm })
    expect([asked, ids(state.records)]).toEqual([[92], ['X1']])
  })

  it('reads the checkout’s own folder by its path as it reads it by default', async () => {
    expect((await graphOf(ownFolder)).findings).toEqual([])
  })
})

describe('a file of Isnad’s own that says otherwise than the store', () => {
  const changed = async (claim: object) => graphOf(folderOf({ 'sources/x.json': source({}, claim) }))
  const correcting = { author: filesAuthor, whole: true, correcting: true }
  const of = (records: Records, id: string) => records.claims.find(claim => claim.id === id)

  it('gets a claim that supersedes the stored one, once; the file keeps its id', async () => {
    const { state, target } = memory()
    await loadGraph(target, await changed({}), correcting)
    const first = await loadGraph(target, await changed({ quote: 'the head of the movement' }), correcting)
    expect(first.changes.corrected.map(({ old, claim }) => [old.id, claim.id])).toEqual([['X1', 'X1-2']])
    expect(of(state.records, 'X1')).toMatchObject({ status: 'superseded', quote: 'the leader of the movement' })
    expect(of(state.records, 'X1-2')).toMatchObject({ status: 'active', supersedes: 'X1', quote: 'the head of the movement' })
    const again = await loadGraph(target, await changed({ quote: 'the head of the movement' }), correcting)
    expect([again.changes, state.written]).toMatchObject([{ added: [], changed: [], withdrawn: [], corrected: [] }, 2])
    await loadGraph(target, await changed({ quote: 'who heads the movement' }), correcting)
    expect(['X1', 'X1-2', 'X1-3'].map(id => of(state.records, id)?.status)).toEqual(['superseded', 'superseded', 'active'])
    expect(of(state.records, 'X1-3')).toMatchObject({ supersedes: 'X1-2' })
  })

  it('is asked about first, and nothing is written without a yes', async () => {
    const { state, target } = memory()
    await loadGraph(target, await changed({}), { ...correcting, confirm: async () => false })
    const refused = loadGraph(target, await changed({ quote: 'the head of the movement' }), { ...correcting, confirm: async () => false })
    await expect(refused).rejects.toBeInstanceOf(SeedError)
    expect([state.written, state.records.claims.length]).toEqual([1, 1])
  })

  it('leaves what a person withdrew or corrected as it is, and says so', async () => {
    const { state, target } = memory()
    await loadGraph(target, await changed({}), correcting)
    const old = of(state.records, 'X1')!
    const persons: ClaimRecord[][] = [
      [{ ...old, status: 'retracted', withdrawn: { by: 'Omar', at: '2022-08-01T09:00:00Z', reason: 'misread' } }],
      [
        { ...old, status: 'superseded' },
        { ...old, id: 'own-1', supersedes: 'X1', recordedBy: 'Anna Berg' },
      ],
    ]
    for (const claims of persons) {
      state.records = { ...state.records, claims }
      const { changes, records } = await loadGraph(target, await changed({ quote: 'the head of the movement' }), correcting)
      expect([changes.outranked, changes.corrected, records.claims]).toEqual([['X1'], [], claims])
    }
  })
})
