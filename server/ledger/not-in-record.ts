import { type Coded, CodedError } from '../contract/told/coded.ts'

export class NotInRecord extends CodedError {
  override readonly name = 'NotInRecord'
}

/** Well formed but makes no sense; `parameter` names it. */
export class BadArgument extends CodedError {
  override readonly name = 'BadArgument'
  constructor(
    readonly parameter: string,
    told: Coded,
  ) {
    super(told)
  }
}
