import type { ClaimRecord } from '../contract/claim.ts'
import type { Relation } from '../contract/graph.ts'
import type { Lens } from '../contract/lens.ts'
import type { Contest } from './contest.ts'
import type { FallReason } from './dependence.ts'
import { degreesOf, type NumberedRelations } from './numbered-relations.ts'
import type { UnderLens } from './standing.ts'

export class SeenLens implements UnderLens {
  readonly relations: readonly Relation[]
  readonly #left: UnderLens
  readonly #whole: NumberedRelations
  readonly #counted: Int32Array
  #degrees: ReadonlyMap<string, number> | undefined

  constructor(left: UnderLens, whole: NumberedRelations, relations: readonly Relation[], numbers: readonly number[]) {
    this.relations = relations
    this.#left = left
    this.#whole = whole
    this.#counted = degreesOf(whole, numbers)
  }

  get claims(): readonly ClaimRecord[] {
    return this.#left.claims
  }
  get fallen(): ReadonlyMap<string, FallReason> {
    return this.#left.fallen
  }
  get hidden(): ReadonlyMap<string, keyof Lens> {
    return this.#left.hidden
  }
  get contest(): Contest {
    return this.#left.contest
  }
  get marks(): Uint8Array {
    return this.#left.marks
  }
  stands(claim: ClaimRecord): boolean {
    return this.#left.stands(claim)
  }

  degreeOf(id: string): number {
    return this.#counted[this.#whole.endNumberOf.get(id) ?? -1] ?? 0
  }
  get degrees(): ReadonlyMap<string, number> {
    this.#degrees ??= new Map(
      [...this.#whole.endNumberOf].map(([id, i]) => [id, this.#counted[i] ?? 0] as const).filter(([, degree]) => degree > 0),
    )
    return this.#degrees
  }
}
