export class Fault extends Error {
  constructor(
    /** null: the whole row */
    readonly column: string | null,
    readonly value: string,
    readonly reason: string,
  ) {
    super(reason)
    this.name = 'Fault'
  }
}
