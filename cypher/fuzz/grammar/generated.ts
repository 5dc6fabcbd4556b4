import type { Piece } from '../piece.ts'

export interface Query {
  readonly piece: Piece
  readonly ordered: boolean
  readonly bags: ReadonlySet<string>
  readonly unordered?: true
  /** Compared to the letter: nothing in it depends on the order of rows. */
  readonly exact?: true
}
