import { expect, it } from 'vitest'
import { fatesNote, lensNotes } from '../../../client/features/export/export-notes.ts'
import { type Fate, fates } from '../../../client/notation/fates.ts'
import type { Scene } from '../../../client/state/state.ts'
import { everyone } from '../../../server/contract/everyone.ts'

const words = {
  nameOf: (id: string): string => ({ mem: 'Middle East Monitor', voice: 'Recorded voice' })[id] ?? id,
  kindWord: (kind: string): string => ({ ArmedGroup: 'armed group', StateBody: 'state body' })[kind] ?? kind,
  label: (type: string): string => ({ AFFILIATED_WITH: 'affiliated with' })[type] ?? type,
}

it('says nothing of a lens that shows everything', () => {
  expect(lensNotes(everyone, words)).toEqual([])
})

it('names whom a lens goes by and what it sets aside', () => {
  expect(lensNotes({ ...everyone, by: ['mem'], modality: ['asserted'], without: ['voice'], saidAfter: '2022' }, words)).toEqual([
    'Only what is according to Middle East Monitor, asserted, said since 2022.',
    'Set aside: Recorded voice; what depends on it is not shown.',
  ])
})

it('tells kinds, types, grounds and times in words, not as they are stored', () => {
  const lens = {
    ...everyone,
    contested: true,
    contestedOn: ['attribution' as const],
    kind: ['ArmedGroup', 'StateBody'],
    type: ['AFFILIATED_WITH'],
    heldOn: '2022-07',
  }
  expect(lensNotes(lens, words)).toEqual([
    'Only what is contested, whose words, disputed, held on 2022-07, between entities of the kinds: armed group and state body, said by a relation of the types: affiliated with.',
  ])
})

it('tells how many relations a printed figure has no manner for, by what became of them', () => {
  const line = (fate: Fate | null, count: number) => ({ fate, bundle: Array(count).fill({}) })
  const scene = { relations: [line('ghost', 2), line(null, 4), line('only-a', 1), line('ghost', 1)] } as unknown as Pick<Scene, 'relations'>
  expect(fatesNote(scene, fate => fates[fate].word)).toBe(
    `Not drawn in this figure, only on the screen: 3 relations (${fates.ghost.word}) and 1 relation (${fates['only-a'].word}).`,
  )
  expect(fatesNote({ relations: [] }, fate => fate)).toBeNull()
})
