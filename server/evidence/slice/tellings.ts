import type { Told } from './wanted.ts'

export interface Counted {
  degree(id: string): number | undefined
  speaks(id: string): number | undefined
  voices(id: string): number | undefined
  tied(id: string, direction: 'in' | 'out' | 'both'): readonly string[] | undefined
}

const count = (told: Told, of: 'degree' | 'speaks' | 'voices', id: string): number | undefined => {
  const value = told.get(of)?.get(id)
  return typeof value === 'number' ? value : undefined
}

export const countedFrom = (told: Told): Counted => ({
  degree: id => count(told, 'degree', id),
  speaks: id => count(told, 'speaks', id),
  voices: id => count(told, 'voices', id),
  tied: (id, direction) => {
    const value = told.get(`tied.${direction}`)?.get(id)
    return typeof value === 'object' ? value : undefined
  },
})
