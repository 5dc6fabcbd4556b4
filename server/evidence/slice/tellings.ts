import type { Telling, Told } from './wanted.ts'

export interface Counted {
  degree(id: string): number | undefined
  speaks(id: string): number | undefined
  voices(id: string): number | undefined
  tied(id: string, direction: 'in' | 'out' | 'both'): readonly string[] | undefined
  sharers(word: string): number | undefined
  near(word: string): readonly string[] | undefined
  taken(start: string): readonly string[] | undefined
}

const count = (told: Told, of: 'degree' | 'speaks' | 'voices' | 'sharers', id: string): number | undefined => {
  const value = told.get(of)?.get(id)
  return typeof value === 'number' ? value : undefined
}

const list = (told: Told, of: Telling, id: string): readonly string[] | undefined => {
  const value = told.get(of)?.get(id)
  return typeof value === 'object' ? value : undefined
}

export const countedFrom = (told: Told): Counted => ({
  degree: id => count(told, 'degree', id),
  speaks: id => count(told, 'speaks', id),
  voices: id => count(told, 'voices', id),
  tied: (id, direction) => list(told, `tied.${direction}`, id),
  sharers: word => count(told, 'sharers', word),
  near: word => list(told, 'near', word),
  taken: start => list(told, 'taken', start),
})
