import type { ClaimRecord } from '../contract/claim.ts'
import type { Lens } from '../contract/lens.ts'
import { type Contest, contestWithout } from './contest.ts'
import type { FallReason } from './dependence.ts'
import type { Ledger } from './ledger.ts'
import { type NumberedClaims, numberedClaims } from './numbered-claims.ts'

export interface UnderLens {
  readonly claims: readonly ClaimRecord[]
  readonly fallen: ReadonlyMap<string, FallReason>
  readonly hidden: ReadonlyMap<string, keyof Lens>
  readonly contest: Contest
  readonly marks: Uint8Array
  stands(claim: ClaimRecord): boolean
}

export const STANDS = 0
const FELL = 1
/** To which the index of the hiding parameter is added. */
const HIDDEN = 2

export class Standing implements UnderLens {
  readonly fallen: ReadonlyMap<string, FallReason>
  readonly contest: Contest
  readonly marks: Uint8Array
  readonly #numbered: NumberedClaims
  readonly #parameters: (keyof Lens)[] = []
  #claims: readonly ClaimRecord[] | undefined
  #hidden: ReadonlyMap<string, keyof Lens> | undefined

  constructor(ledger: Ledger, fallen: ReadonlyMap<string, FallReason>) {
    this.#numbered = numberedClaims(ledger)
    this.fallen = fallen
    this.contest = contestWithout(ledger, fallen)
    this.marks = new Uint8Array(this.#numbered.claims.length)
    for (const id of fallen.keys()) this.marks[this.#numberOf(id)] = FELL
  }

  hideWhere(why: (claim: ClaimRecord) => keyof Lens | undefined): void {
    const { claims } = this.#numbered
    for (let i = 0; i < claims.length; i++) {
      const parameter = this.marks[i] === STANDS ? why(claims[i] as ClaimRecord) : undefined
      if (parameter !== undefined) this.marks[i] = this.#markOf(parameter)
    }
  }

  hide(claim: ClaimRecord, parameter: keyof Lens): void {
    if (this.stands(claim)) this.marks[this.#numberOf(claim.id)] = this.#markOf(parameter)
  }

  stands({ id }: ClaimRecord): boolean {
    return this.marks[this.#numberOf(id)] === STANDS
  }

  get claims(): readonly ClaimRecord[] {
    this.#claims ??= inOrder(this.#numbered)
      .filter(([number]) => this.marks[number] === STANDS)
      .map(([, claim]) => claim)
    return this.#claims
  }

  get hidden(): ReadonlyMap<string, keyof Lens> {
    this.#hidden ??= this.#listHidden()
    return this.#hidden
  }

  #listHidden(): ReadonlyMap<string, keyof Lens> {
    const hidden = new Map<string, keyof Lens>()
    for (const [i, { id }] of inOrder(this.#numbered)) {
      const parameter = this.#parameters[(this.marks[i] ?? STANDS) - HIDDEN]
      if (parameter !== undefined) hidden.set(id, parameter)
    }
    return hidden
  }

  #numberOf(id: string): number {
    return this.#numbered.numberOf.get(id) ?? -1
  }

  #markOf(parameter: keyof Lens): number {
    if (!this.#parameters.includes(parameter)) this.#parameters.push(parameter)
    return HIDDEN + this.#parameters.indexOf(parameter)
  }
}

const inOrder = ({ claims, order }: NumberedClaims): [number: number, claim: ClaimRecord][] =>
  Array.from(order, number => [number, claims[number] as ClaimRecord])
