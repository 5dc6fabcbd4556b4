/** The word at which a store stopped reading, where it is nearly one of the language's. */
import { distance } from 'fastest-levenshtein'
import { scan } from './scan.ts'
import type { UnknownName } from './unknown-names.ts'

const words =
  'MATCH OPTIONAL WHERE RETURN WITH UNWIND CALL YIELD UNION ORDER BY LIMIT SKIP OFFSET DISTINCT AND OR XOR NOT AS IN CASE WHEN THEN ELSE END EXISTS COUNT COLLECT CONTAINS STARTS ENDS ASC DESC NULL TRUE FALSE EXPLAIN PROFILE'.split(
    ' ',
  )

export function misspeltWord(
  text: string,
  problem: { code?: string | undefined; line?: number | undefined; column?: number | undefined } | null,
): UnknownName | null {
  if (!problem?.code?.endsWith('.SyntaxError') || problem.line === undefined) return null
  const lines = text.split('\n')
  const at = lines.slice(0, problem.line - 1).reduce((sum, line) => sum + line.length + 1, 0) + (problem.column ?? 1) - 1
  const token = scan(text).find(({ kind, from, to }) => kind === 'name' && from <= at && at < to)
  if (!token || token.text.length < 3) return null
  const asked = token.text.toUpperCase()
  const near = words.map(word => ({ word, far: distance(asked, word) })).sort((a, b) => a.far - b.far)[0]
  // two letters that changed places are two steps
  if (!near || near.far === 0 || near.far > (asked.length > 3 ? 2 : 1) || near.far >= near.word.length / 2) return null
  return { what: 'word', name: token.text, from: token.from, to: token.to, meant: near.word }
}
