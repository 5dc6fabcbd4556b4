export class StoreError extends Error {
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
    message: string,
    readonly at: { line?: number; column?: number; code?: string } = {},
    options?: ErrorOptions,
  ) {
    super(message, options)
    this.name = 'StoreError'
  }
}
