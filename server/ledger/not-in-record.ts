/** The message names what is missing in the record or under the lens. */
export class NotInRecord extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'NotInRecord'
  }
}

/** Well formed but makes no sense; `parameter` names it. */
export class BadArgument extends Error {
  constructor(
    readonly parameter: string,
    message: string,
  ) {
    super(message)
    this.name = 'BadArgument'
  }
}
