export class Unreadable extends Error {
  constructor(
    readonly file: string,
    /** "row 17", "sheet Owners"; null: the whole file */
    readonly place: string | null,
    readonly reason: string,
    readonly fix: string | null = null,
  ) {
    super(`${[file, place, reason].filter(part => part !== null).join(': ')}${fix === null ? '' : ` (${fix})`}`)
    this.name = 'Unreadable'
  }
}
