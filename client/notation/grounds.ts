/** What is disputed, as a mark on the middle of the line: a row for each ground, in the order of the key. */
import type { ContestGround } from '../../server/contract/ontology.ts'
import type { Ink } from './inks.ts'

/** The mark of a dispute. */
export type GroundMark = 'ring' | 'barred-ring'

interface GroundRow {
  /** Beside a mark: in rows and tags. */
  word: string
  /** In filter and list, under the title "Disputed". */
  keyWord: string
  mark: GroundMark
  ink: Ink
  /** What it looks like in black and white. */
  plain: string
}

export const grounds: Readonly<Record<ContestGround, GroundRow>> = {
  attribution: { word: 'whose words, disputed', keyWord: 'whose words', mark: 'ring', ink: 'contested', plain: 'a hollow ring' },
  content: { word: 'content disputed', keyWord: 'that it is so', mark: 'barred-ring', ink: 'contested', plain: 'a hollow ring with a bar' },
}

export const groundOrder = Object.keys(grounds) as ContestGround[]
/** A choice of the filter beside them. */
export const undisputedWord = 'not disputed'

export const groundWord = (ground: ContestGround): string => grounds[ground].word
export const groundMarkOf = (ground: ContestGround): GroundMark => grounds[ground].mark

/** The ring, px: its radius, the breadth of its line on the canvas and on paper, and how far two of them stand from the middle of a line. */
export const ring = { radius: 4, width: 2.1, widthOnPaper: 2, apart: 6 }
