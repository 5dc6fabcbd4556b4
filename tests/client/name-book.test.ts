import { describe, expect, it } from 'vitest'
import { createNameBook } from '../../client/session/name-book.ts'

const ref = (id: string) => ({ id, name: `Name of ${id}`, kind: 'Person', kinds: ['Person'] })

describe('the book of names', () => {
  it('asks for all of one turn in one question, and for nobody twice', async () => {
    const questions: string[][] = []
    const book = createNameBook(async ids => {
      questions.push([...ids])
      return ids.filter(id => id !== 'nobody').map(ref)
    })
    const both = [book.ask(['a', 'b']), book.ask(['b', 'nobody'])]
    expect(book.of('a')).toBeUndefined()
    await Promise.all(both)
    expect([book.of('a')?.name, book.of('b')?.name, book.of('nobody')]).toEqual(['Name of a', 'Name of b', null])
    await book.ask(['a', 'b'])
    expect(questions).toEqual([['a', 'b', 'nobody']])
  })

  it('asks again for what was not answered', async () => {
    let failing = true
    const book = createNameBook(async ids => {
      if (failing) throw new Error('lost')
      return ids.map(ref)
    })
    await expect(book.ask(['a'])).rejects.toThrow('lost')
    failing = false
    await book.ask(['a'])
    expect(book.of('a')?.name).toBe('Name of a')
  })
})
