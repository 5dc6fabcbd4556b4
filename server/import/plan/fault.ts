/** Why a row cannot be read. */
export class Fault extends Error {
  constructor(
    /** null: the row as a whole. */
    readonly column: string | null,
    readonly value: string,
    readonly reason: string,
  ) {
    super(reason)
    this.name = 'Fault'
  }
}
