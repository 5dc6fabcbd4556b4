import { expect, it } from 'vitest'
import { nothingWords } from '../../../client/features/explore/nothing-words.ts'
import { emptyPicture } from '../../../client/state/explorer.ts'

const picture = {
  loaded: emptyPicture.loaded,
}

it('names the filter that removed most and what clearing it brings back', () => {
  expect(nothingWords({ filter: 'kinds', entities: 5, relations: 20 }, picture).button).toBe('Clear the filter by kind (+20)')
  expect(nothingWords({ filter: 'grounds', entities: 5, relations: 20 }, picture).reason).toContain(
    'The filter by what is disputed removes most of them.',
  )
  expect(nothingWords({ filter: 'hidden', entities: 1, relations: 0 }, picture).button).toBe('Show what is hidden (+1 entity)')
})
