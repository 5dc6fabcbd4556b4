import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { coded } from '../contract/told/coded.ts'
import type { RecordsChange } from '../evidence/records-change.ts'
import { canonical } from '../record/digest.ts'
import { isEmptyChange } from '../store/diff-elements.ts'
import type { GraphChange, NodeElement } from '../store/graph-elements.ts'
import { type GraphStore, StoreError } from '../store/store.ts'
import { type Submitted, submissionNode } from '../store/submissions.ts'
import { fromJson, type Json } from './json.ts'
import { createKeeper, type Keeper, type Proposal, type ProposedChange, type Question, type ReadName, type WriteName } from './keeper.ts'
import { ProblemError } from './problems.ts'
import type { readParts } from './reads.ts'
import { proposedFromSlice, writtenFromSlice } from './slice-writes.ts'
import { fromSlice } from './slices.ts'

/** Throws what toProblem knows, StoreError included. */
export interface Answers {
  read(name: ReadName, input: unknown): Promise<Json>
  part<K extends keyof typeof readParts>(name: K, input?: Parameters<(typeof readParts)[K]>[1]): Promise<ReturnType<(typeof readParts)[K]>>
  /** Computed on the whole record; another's write in between starts it over. A `key` is written once: a repeat gets the first answer. */
  write(name: WriteName, input: unknown, key?: string): Promise<Json>
  /** What is kept under this key of ours beside the record, such as the mapping of a shape of headings. */
  remembered(key: string): Promise<Submitted | null>
  /** Made for the revision `expect`; answers the revision afterwards. Throws StoreError conflict where the store has moved on. */
  change(expect: string, change: RecordsChange): Promise<string>
}

export interface RemoteKeeper {
  load(revision: string): Promise<void>
  read(question: Question<ReadName>): Promise<Json | null>
  propose(question: Question<WriteName> & { at: string }): Promise<Proposal | null>
  proposeChange(from: string, change: RecordsChange): Promise<ProposedChange | null>
  follow(from: string, to: string): Promise<void>
  change(from: string, to: string, change: RecordsChange): Promise<boolean>
  written(question: Question<WriteName> & { id: string }): Promise<Json | null>
}

export function keeperHere(store: GraphStore, keeper: Keeper = createKeeper()): RemoteKeeper {
  return {
    load: async revision => keeper.load(revision, await store.records()),
    read: async question => keeper.read(question),
    propose: async question => keeper.propose(question),
    proposeChange: async (from, change) => keeper.proposeChange(from, change),
    follow: async (from, to) => keeper.follow(from, to),
    change: async (from, to, change) => keeper.change(from, to, change),
    written: async question => keeper.written(question),
  }
}

const attempts = 12

interface KeyedSubmission {
  id: string
  digest: string
}

/** A key is the sender's own text, so only its digest is stored. */
const submissionOf = (key: string, name: WriteName, input: unknown): KeyedSubmission => ({
  id: hash(key),
  digest: hash(canonical([name, input])),
})
/** Apart from those that senders choose. */
const ownKey = (key: string): string => hash(`kept ${key}`)
const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

async function alreadyMade(store: GraphStore, { id, digest }: KeyedSubmission): Promise<string | null> {
  const known = await store.submitted(id)
  if (known && known.digest !== digest) throw new ProblemError('conflict', coded('whatCameBeforeUnderThis'))
  return known?.of ?? null
}

const withNodes = (change: GraphChange, nodes: readonly NodeElement[]): GraphChange => ({
  ...change,
  put: { ...change.put, nodes: [...change.put.nodes, ...nodes] },
})

export function answersOver(store: GraphStore, keeper: RemoteKeeper): Answers {
  let kept: string | null = null
  /** Others' writes are followed where the store tells them; else all is read again. */
  const catchUp = async (revision: string): Promise<void> => {
    const since = kept === null ? null : await store.changeSince?.(kept)
    if (kept !== null && since && (await keeper.change(kept, since.revision, since.change))) {
      kept = since.revision
      return
    }
    await keeper.load(revision)
    kept = revision
  }
  const follow = async (from: string, to: string): Promise<void> => {
    await keeper.follow(from, to)
    kept = to
  }
  let loading: { revision: string; done: Promise<void> } | null = null
  /** Loads of one revision are shared; a failed one is not kept. */
  const load = (revision: string): Promise<void> => {
    if (loading?.revision === revision) return loading.done
    const mine = { revision, done: catchUp(revision) }
    loading = mine
    const forget = () => {
      if (loading === mine) loading = null
    }
    mine.done.then(forget, forget)
    return mine.done
  }
  const current = async <T>(ask: (revision: string) => Promise<T | null>): Promise<T> => {
    for (;;) {
      const revision = await store.revision()
      const answer = (await ask(revision)) ?? (await load(revision).then(() => ask(revision)))
      // null again: the store has changed, and another revision was loaded meanwhile
      if (answer !== null) return answer
    }
  }
  const read = async (name: ReadName, input: unknown): Promise<Json> =>
    (await fromSlice(store, name, input)) ?? current(revision => keeper.read({ revision, name, input }))

  const written = async (name: WriteName, input: unknown, id: string): Promise<Json> =>
    (await writtenFromSlice(store, name, input, id)) ?? current(revision => keeper.written({ revision, name, input, id }))

  const writeNow = async (name: WriteName, input: unknown, key?: string): Promise<Json> => {
    const submission = key === undefined ? null : submissionOf(key, name, input)
    for (let attempt = 1; ; attempt++) {
      const at = new Date().toISOString()
      const before = submission && (await store.revision())
      const made = submission && (await alreadyMade(store, submission))
      if (made !== null) return await written(name, input, made)
      const sliced = await proposedFromSlice(store, name, input, at)
      const { change, id, drawnTypes, remember } = sliced ?? (await current(revision => keeper.propose({ revision, name, input, at })))
      try {
        if (drawnTypes) await store.prepare(drawnTypes)
        // somebody may have written this very submission before the proposal was made
        if (submission && change.expect !== before) throw new StoreError('conflict', coded('theStoreWasWrittenTo'))
        const nodes = [
          ...(submission ? [submissionNode(submission.id, { of: id, digest: submission.digest }, at)] : []),
          ...(remember ? [submissionNode(ownKey(remember.key), remember, at)] : []),
        ]
        const revision = await store.write(withNodes(change, nodes))
        if (!sliced) await follow(change.expect, revision)
        return await written(name, input, id)
      } catch (error) {
        if (!(error instanceof StoreError && error.slug === 'conflict') || attempt === attempts) throw error
        await sleep(20 * attempt * (1 + Math.random()))
      }
    }
  }
  const changeNow = async (expect: string, change: RecordsChange): Promise<string> => {
    const proposal = await current(async revision => (revision === expect ? keeper.proposeChange(expect, change) : 'moved on'))
    if (proposal === 'moved on') throw new StoreError('conflict', coded('theStoreWasWrittenTo'))
    const { elements, drawnTypes } = proposal
    if (isEmptyChange(elements)) return expect
    await store.prepare(drawnTypes)
    const written = await store.write(elements)
    await follow(expect, written)
    return written
  }
  // writes of this process queue: two at once would only make one of them start again
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(write: () => Promise<T>): Promise<T> => {
    const mine = last.then(write)
    last = mine.catch(() => {})
    return mine
  }
  return {
    read,
    part: async (name, input) => fromJson(await read(name, input)) as never,
    remembered: key => store.submitted(ownKey(key)),
    write: (name, input, key) => inTurn(() => writeNow(name, input, key)),
    change: (expect, change) => inTurn(() => changeNow(expect, change)),
  }
}
