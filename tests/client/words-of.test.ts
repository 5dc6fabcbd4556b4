import { expect, it } from 'vitest'
import { wordsOf } from '../../client/words/catalogue/words-of.ts'

const sentences = { leads: 'Nora leads {name}.', quoted: 'It says “{quote}”, and goes on.', listed: '“{name}.” is there' }
const say = wordsOf('ui', sentences as never) as unknown as (key: string, values: Record<string, string>) => string

it('a value that ends with a full stop brings the sentence’s own; what is printed within it stays', () => {
  expect(say('leads', { name: 'Duero S.A.' })).toBe('Nora leads Duero S.A.')
  expect(say('leads', { name: 'Duero' })).toBe('Nora leads Duero.')
  expect(say('listed', { name: 'Duero S.A.' })).toBe('“Duero S.A.” is there')
  expect(say('quoted', { quote: 'wait.. and so on..' })).toBe('It says “wait.. and so on..”, and goes on.')
})
