/** Something that was asked for is not in the record, or not under this lens; the message says which. */
export class NotInRecord extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'NotInRecord'
  }
}

/** An argument that is well formed but makes no sense; `parameter` names it. */
export class BadArgument extends Error {
  constructor(
    readonly parameter: string,
    message: string,
  ) {
    super(message)
    this.name = 'BadArgument'
  }
}
