/** Counts that stand side by side on screen are equal, or it is said why not. The seed's figures were worked out by hand. */
import { expect, it } from 'vitest'
import { pictureLegend } from '../../../client/features/key/picture-legend.ts'
import { deniedGhostWord } from '../../../client/notation/fates.ts'
import { disputedElsewhere } from '../../../client/notation/states.ts'
import { besideName, lensChoices } from '../../../client/state/lenses.ts'
import { graphUnder } from '../../../server/evidence/lens.ts'
import { drawnGraph } from '../../../server/ledger/denial-words.ts'
import { speakersUnder } from '../../../server/ledger/speakers.ts'
import { lens } from '../../evidence/record.ts'
import { whole } from '../../evidence/seed-ledger.ts'
import { shippedLooks } from '../../shipped-vocabulary.ts'

const everyone = graphUnder(whole, lens({}))

it('the voice says 20; three more that the canvas draws are our inferences from it (C067, C068, C069)', () => {
  const choice = lensChoices(speakersUnder(whole, lens({}), 100)).find(({ key }) => key === 'recorded-voice')
  const drawn = graphUnder(whole, lens({ by: ['recorded-voice'] })).relations
  const inferred = drawn.filter(({ derived }) => derived)
  expect([choice?.count, drawn.length]).toEqual([20, 23])
  expect(inferred.flatMap(({ claimIds }) => claimIds).sort()).toEqual(['C067', 'C068', 'C069'])
  expect(besideName(choice?.count ?? null, inferred.length, true)).toBe('20 and 3 inferred by us')
  expect(besideName(20, inferred.length, false)).toBe('20 + 3')
  expect(besideName(20, 0, true)).toBe(20)
})

it('20 are disputed and 17 have the state contested: the other three are inferred, which comes first', () => {
  expect(everyone.relations.filter(({ contested }) => contested)).toHaveLength(20)
  expect(everyone.relations.filter(({ state }) => state === 'contested')).toHaveLength(17)
  expect(
    everyone.relations
      .filter(({ contested, state }) => contested && state === 'derived')
      .map(({ from, type, to }) => `${from} ${type} ${to}`)
      .sort(),
  ).toEqual(['massoud-barzani', 'mohammed-al-halbousi', 'muqtada-al-sadr'].map(name => `nouri-al-maliki OPPOSES ${name}`))
  expect(disputedElsewhere(everyone.relations)).toBe(
    'Of 20 disputed, 3 stand under “derived”: a relation has one state, the first that fits.',
  )
})

it('nothing is said where all that is disputed stands under contested', () => {
  expect(disputedElsewhere(everyone.relations.filter(({ derived }) => !derived))).toBeNull()
  expect(disputedElsewhere([])).toBeNull()
})

it('the key has ghosts where there are ghosts on the canvas, with their number', () => {
  const { relations, denials, entities } = drawnGraph(whole, lens({ by: ['nouri-al-maliki'] }))
  const ghosts = everyone.relations.filter(({ id }) => denials.some(({ relationIds }) => relationIds.includes(id)))
  const { lines } = pictureLegend({ entities, relations, denials }, ghosts, shippedLooks)
  expect(lines.map(({ mark, word, count }) => [mark, word, count])).toEqual([
    ['denial', 'denial', denials.length],
    ['fate', deniedGhostWord(), 20],
  ])
  expect(pictureLegend({ entities, relations, denials: [] }, ghosts, shippedLooks).lines).toEqual([])
})
