import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mayDiffer, nearWords } from '../../server/names/near-words.ts'
import { differing } from '../evidence/find-in-records.ts'

test('two letters that changed places are one mistake, and the likest word comes first', () => {
  const words = ['haddad', 'hadda', 'hadid', 'haddas', 'hassan', 'khaddad', 'karim'].sort()
  expect(nearWords(words, 'hadadd')).toEqual(['haddad', 'haddas', 'khaddad', 'hadda', 'hadid'])
  expect(nearWords(words, 'had')).toEqual([])
  expect(nearWords(words, 'hasan')).toEqual(['hassan'])
})

test('what is found is what a look at every word finds', () => {
  const anyWord = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'د', '𐐷'), minLength: 1, maxLength: 9 })
  fc.assert(
    fc.property(fc.uniqueArray(anyWord, { maxLength: 60 }), anyWord, (all, word) => {
      const letters = (text: string) => [...text]
      const near = all.filter(other => differing(letters(word), letters(other)) <= mayDiffer(word))
      const found = nearWords([...all].sort(), word)
      expect(found.length).toBe(Math.min(50, near.length))
      expect(near).toEqual(expect.arrayContaining(found))
    }),
    { numRuns: 300 },
  )
})
