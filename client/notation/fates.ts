/** What became of a relation or entity: it fell, or which of two lenses says it. A row for each; the first that fits is drawn. */
import type { ContestGround } from '../../server/contract/ontology.ts'
import type { Ink } from './inks.ts'
import { type Stroke, whole } from './stroke.ts'

interface FateRow extends Stroke {
  word: string
  ink: Ink
  /** Only its line is left: no arrowheads, no mark, no name. */
  bare: boolean
  /** Opacity of an entity's shape. */
  shapeOpacity: number
  /** A bar across its middle, in the place of every other mark. */
  bar: boolean
  /** It is disputed on this ground, whose mark it has. */
  ground: ContestGround | null
  /** What it looks like in black and white. */
  plain: string
}

const line: Omit<FateRow, 'word' | 'plain' | 'ink'> = { ...whole, bare: false, shapeOpacity: 1, bar: false, ground: null }

const rows = {
  ghost: {
    ...{ ...line, word: 'no support left in this record', ink: 'neutral' },
    ...{ dash: [1.5, 5], opacity: 0.6, shapeOpacity: 0.42, bare: true, plain: 'faint dots without ends' },
  },
  'only-a': { ...line, word: 'only A', ink: 'act', width: 2, plain: 'a whole line' },
  'only-b': { ...line, word: 'only B', ink: 'negative', width: 2, dash: [9, 4], plain: 'long dashes' },
  both: { ...line, word: 'both agree', ink: 'ink', width: 4, plain: 'a broad line' },
  contradicted: { ...line, word: 'they contradict', ink: 'contested', width: 2, dash: [2, 4], bar: true, plain: 'dots with a bar across' },
  'attribution-disputed': {
    ...{ ...line, word: 'whose words, disputed', ink: 'contested' },
    ...{ dash: [1.5, 3], ground: 'attribution', plain: 'close dots with a ring' },
  },
} satisfies Record<string, FateRow>
export type Fate = keyof typeof rows
export const fates: Readonly<Record<Fate, FateRow>> = rows

export const fateOrder = Object.keys(fates) as Fate[]

/** A ghost of a lens that goes by whoever denies or retracts. */
export const deniedGhostWord = 'told in what this lens denies'
