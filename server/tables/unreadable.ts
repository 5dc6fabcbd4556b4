import { type Coded, CodedError, coded } from '../contract/told/coded.ts'

export class Unreadable extends CodedError {
  override readonly name = 'Unreadable'
  /** `place`: a line, "sheet Owners"; null: the whole file. */
  constructor(file: string, place: Coded | string | null, reason: Coded, fix: Coded | null = null) {
    const problem = place === null ? reason : coded('inPart', { part: place, problem: reason })
    const told = coded('inPart', { part: file, problem })
    super(fix === null ? told : coded('withFix', { problem: told, fix }))
  }
}
