import { asItIs, type Coded, CodedError, coded } from '../contract/told/coded.ts'
import type { Complaint } from './complaint.ts'

const mostTold = 20

export class Refused extends CodedError {
  override readonly name = 'Refused'
  constructor(readonly complaints: readonly Complaint[]) {
    super(allTold(complaints))
  }
}

export const toldOf = ({ reason, fix, told = { reason: asItIs(reason), fix: fix === null ? null : asItIs(fix) } }: Complaint): Coded =>
  told.fix === null ? told.reason : coded('withFix', { problem: told.reason, fix: told.fix })

function allTold(complaints: readonly Complaint[]): Coded {
  const each = complaints.slice(0, mostTold).map(complaint => {
    const problem = toldOf(complaint)
    return complaint.field === null ? problem : coded('inPart', { part: complaint.field, problem })
  })
  const [first, ...rest] = each.reverse()
  if (first === undefined) return asItIs('')
  const all = rest.reduce((after, before) => coded('andProblem', { first: before, rest: after }), first)
  const n = complaints.length - each.length
  return n > 0 ? coded('andMoreProblems', { first: all, n }) : all
}

export function refuseIf(complaints: readonly Complaint[]): void {
  if (complaints.length > 0) throw new Refused(complaints)
}
