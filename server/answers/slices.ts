import type { SliceQuestion } from '../evidence/slice/slice.ts'
import { createSearch } from '../ledger/search.ts'
import type { GraphStore } from '../store/store.ts'
import { type Json, toJson } from './json.ts'
import type { ReadName } from './keeper.ts'
import { namesTold } from './names-told.ts'
import { type Reading, readRoutes } from './reads.ts'
import { type SlicedRoute, sliceQuestions } from './slice-questions.ts'

const isSliced = (name: ReadName): name is SlicedRoute => Object.hasOwn(sliceQuestions, name)

/** By the same functions as from the whole; null where the answer needs the whole. Throws what toProblem knows. */
export async function fromSlice(store: GraphStore, name: ReadName, input: unknown): Promise<Json | null> {
  if (name === 'counts') {
    const counts = await store.counts?.()
    return counts ? toJson(counts) : null
  }
  if (!store.slice || !isSliced(name)) return null
  const questionOf = sliceQuestions[name] as (input: unknown) => SliceQuestion
  const { revision, slice } = await store.slice(questionOf(input))
  if (!slice) return null
  const answer = readRoutes[name] as (reading: Reading, input: unknown) => unknown
  return toJson(answer({ revision, ...slice, record: slice.ledger, search: createSearch(slice.ledger, namesTold(slice.counted)) }, input))
}
