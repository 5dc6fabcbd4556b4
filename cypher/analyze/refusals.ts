import type { Expression } from '../ast/ast.ts'
import type { CypherError } from '../types/errors.ts'
import { expect } from './expected.ts'
import type { Reading, Told } from './order.ts'
import { placeOf } from './place.ts'
import type { StaticType } from './static-types.ts'

export class Refusals {
  readonly told: Told[] = []
  readonly pass: number
  readonly #reading: Reading
  constructor(reading: Reading, pass: number) {
    this.#reading = reading
    this.pass = pass
  }

  refuse(error: CypherError | undefined, pass = this.pass): void {
    if (error) this.told.push(this.#reading.told(error, pass))
  }

  expect(e: Expression, type: StaticType, wanted: string | undefined): boolean {
    const error = expect(e, type, wanted, placeOf(e))
    this.refuse(error)
    return error !== undefined
  }
}
