import { noted } from '../../contract/told/noted.ts'
import { Fault } from './fault.ts'
import type { Part } from './sheet.ts'
import type { Tie } from './ties.ts'

/** Throws Fault where both say that it is not so: nobody can tell whether one of them takes the other back. */
export function isNegative({ words, negative }: Tie, part: Part | null): boolean {
  const notSo = isNotSo(part)
  if (negative && notSo && part) throw new Fault(part.column, part.value, noted('saysAlready', { words }))
  return negative || notSo
}

/** Throws Fault where it is neither yes nor no: guessing could reverse what a source says. */
function isNotSo(part: Part | null): boolean {
  if (part === null || /^(no|n|false|0|positive|is so|لا|مثبت)$/i.test(part.value.trim())) return false
  if (/^(yes|y|true|1|x|not|negative|is not so|not so|نعم|منفي|نفي)$/i.test(part.value.trim())) return true
  throw new Fault(part.column, part.value, noted('neitherYesNorNo'))
}
