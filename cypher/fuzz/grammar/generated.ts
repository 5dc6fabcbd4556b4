import type { Piece } from '../piece.ts'

export interface Query {
  readonly piece: Piece
  readonly ordered: boolean
  readonly bags: ReadonlySet<string>
  readonly unordered?: true
  readonly exact?: true
}
