import type { Words } from '../graphs.ts'
import type { Part } from '../piece.ts'
import type { Random } from '../random.ts'

export type Kind = 'node' | 'step' | 'path' | 'number' | 'text' | 'flag' | 'numbers' | 'heap' | 'record' | 'day' | 'moment' | 'span'

export interface Column {
  readonly name: string
  readonly kind: Kind
}
export type Sheet = readonly Column[]

export const named = (sheet: Sheet, ...kinds: readonly Kind[]): readonly Column[] => sheet.filter(({ kind }) => kinds.includes(kind))

/** `mistakes`: how many it will still make; `hops`: how many steps in the graph it may still use. */
export class Writer {
  readonly random: Random
  readonly words: Words
  mistakes: number
  hops: number
  #last = 0

  constructor(random: Random, words: Words) {
    this.random = random
    this.words = words
    this.mistakes = random.chance(0.25) ? 1 : 0
    this.hops = words.reach > 1 ? 4 : 2
  }

  fresh(stem: string): string {
    return `${stem}${++this.#last}`
  }

  errs(probability: number): boolean {
    if (this.mistakes === 0 || !this.random.chance(probability)) return false
    this.mistakes--
    return true
  }

  one(...ways: readonly (() => Part)[]): Part {
    return this.random.pick(ways)()
  }
}
