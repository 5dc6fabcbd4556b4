/** A file that cannot be read; nothing of it is taken. */
export class Unreadable extends Error {
  constructor(
    /** Its name. */
    readonly file: string,
    /** "row 17", "sheet Owners"; null: the whole file. */
    readonly place: string | null,
    readonly reason: string,
    /** What to do. */
    readonly fix: string | null = null,
  ) {
    super(`${[file, place, reason].filter(part => part !== null).join(': ')}${fix === null ? '' : ` (${fix})`}`)
    this.name = 'Unreadable'
  }
}
