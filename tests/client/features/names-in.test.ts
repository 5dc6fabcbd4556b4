import { expect, test } from 'vitest'
import { namesIn, speakerOf } from '../../../client/features/text/names-in.ts'

test.each([
  ['Ada Quist, who runs Norvale Ltd', ['Ada Quist', 'Norvale Ltd']],
  ['In Stonebrook the mayor met Muqtada al-Sadr', ['Stonebrook', 'Muqtada al-Sadr']],
  ['The Bank of Norvale’s chair', ['Bank of Norvale']],
  ['But he left', []],
  ['Ada Quist met Ada Quist', ['Ada Quist']],
])('names in “%s”', (quote, names) => {
  expect(namesIn(quote)).toEqual(names)
})

test.each([
  ['Lars Venn said that ', '.', 'Lars Venn'],
  ['According to the minister Ina Roth ', '.', 'Ina Roth'],
  ['But Lars Venn, who advises the council, later said ', '.', 'Lars Venn'],
  ['', ',” said Lars Venn.', 'Lars Venn'],
  ['', ', Lars Venn said.', 'Lars Venn'],
  // the quotation goes on after the words
  ['“', ' for years,” said Lars Venn.', 'Lars Venn'],
  ['She left. "', ' for years," said Lars Venn.', 'Lars Venn'],
  ['“She left.” ', ' for years,” said Lars Venn.', null],
  ['', ' for years, as said Lars Venn.', null],
  ['Ina Roth leads ', '.', null],
])('who says what stands between “%s” and “%s”', (before, after, name) => {
  expect(speakerOf(before, after)).toBe(name)
})
