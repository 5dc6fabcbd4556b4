import { describe, expect, it } from 'vitest'
import { campOf, campsIn, deleteCamp, saveCamp } from '../../../client/state/camps.ts'

const storage = (content: Record<string, string> = {}) => {
  const kept = new Map(Object.entries(content))
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
}

describe('camps', () => {
  it('are kept by name, newest first, and replaced under the same name', () => {
    const store = storage()
    saveCamp(store, { name: 'Press', by: ['rudaw'] })
    saveCamp(store, { name: 'Voices', by: ['recorded-voice'] })
    saveCamp(store, { name: 'Press', by: ['rudaw', 'mena-affairs'] })
    expect(campsIn(store)).toEqual([
      { name: 'Press', by: ['rudaw', 'mena-affairs'] },
      { name: 'Voices', by: ['recorded-voice'] },
    ])
    expect(deleteCamp(store, 'Press').map(({ name }) => name)).toEqual(['Voices'])
  })

  it('are known by their members, in any order', () => {
    const camps = [{ name: 'Press', by: ['a', 'b'] }]
    expect(campOf(camps, ['b', 'a'])?.name).toBe('Press')
    expect(campOf(camps, ['a'])).toBeUndefined()
  })

  it('a damaged store is an empty one, and a camp without members or name is refused', () => {
    expect(campsIn(storage({ 'isnad.camps': '{' }))).toEqual([])
    expect(campsIn(storage({ 'isnad.camps': '[{"name":1}]' }))).toEqual([])
    expect(() => saveCamp(storage(), { name: 'Nobody', by: [] })).toThrow('at least one member')
    expect(() => saveCamp(storage(), { name: '', by: ['a'] })).toThrow('needs a name')
  })
})
