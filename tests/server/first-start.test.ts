import { expect, test } from 'vitest'
import { firstStart } from '../../server/process/first-start.ts'
import { firstRevision } from '../../server/store/revision.ts'
import { fakeStore } from './fake-store.ts'

const started = async (kind: 'embedded' | 'neo4j', empty: boolean, revision = firstRevision) => {
  const filled: string[] = []
  const store = fakeStore({ health: async () => ({ kind, version: '1', connected: true }), revision: async () => revision })
  const fill = { article: async () => void filled.push('article'), vocabulary: async () => void filled.push('vocabulary') }
  await firstStart(store, empty, fill, () => {})
  return filled
}

test('a database gets the vocabulary where it is asked for, or nothing could be imported; never the article', async () => {
  expect(await started('neo4j', true)).toEqual(['vocabulary'])
  expect(await started('neo4j', false)).toEqual([])
  expect(await started('embedded', true)).toEqual(['vocabulary'])
  expect(await started('embedded', false)).toEqual(['article'])
  expect(await started('neo4j', true, '7')).toEqual([])
})
