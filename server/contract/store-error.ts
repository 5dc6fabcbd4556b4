import { type Coded, CodedError } from './told/coded.ts'

export class StoreError extends CodedError {
  constructor(
    readonly slug:
      | 'invalid-query'
      | 'read-only'
      | 'not-faithful'
      | 'timeout'
      | 'cancelled'
      | 'too-many'
      | 'too-large'
      | 'too-much-memory'
      | 'store-unreachable'
      | 'conflict'
      | 'foreign-data'
      | 'invalid-input',
    told: Coded,
    readonly at: { line?: number; column?: number; code?: string } = {},
    options?: ErrorOptions,
  ) {
    super(told, options)
    this.name = 'StoreError'
  }
}
