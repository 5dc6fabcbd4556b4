import { expect, it } from 'vitest'
import { lensNotes } from '../../../client/features/export/export-notes.ts'
import { everyone } from '../../../server/contract/everyone.ts'

const nameOf = (id: string): string => ({ mem: 'Middle East Monitor', voice: 'Recorded voice' })[id] ?? id

it('says nothing of a lens that shows everything', () => {
  expect(lensNotes(everyone, nameOf)).toEqual([])
})

it('names whom a lens goes by and what it sets aside', () => {
  expect(lensNotes({ ...everyone, by: ['mem'], modality: ['asserted'], without: ['voice'], saidAfter: '2022' }, nameOf)).toEqual([
    'Only what is according to Middle East Monitor, asserted, said since 2022.',
    'Set aside: Recorded voice; what depends on it is not shown.',
  ])
})
