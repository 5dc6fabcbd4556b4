/** Patterns that stand for values in a map or a CASE, where the analyzer knows no types. */
import type { Expression, Statement } from '../ast/ast.ts'
import { PLACES } from '../ast/walk.ts'
import { CypherError } from '../types/errors.ts'
import { PASS, type Reading, type Told } from './order.ts'
import { walk } from './walk.ts'

export function refusedPatternsInMaps({ query }: Statement, reading: Reading): Told[] {
  const told: Told[] = []
  const visit = (part: unknown, message: string | undefined): void => {
    if (typeof part !== 'object' || part === null) return
    if (Array.isArray(part)) {
      for (const each of part) visit(each, message)
      return
    }
    const e = part as Expression
    if (OWN.has(e.kind)) {
      for (const inner of Object.values(e)) look(inner)
      return
    }
    if (e.kind !== 'patternPredicate') for (const [key, inner] of Object.entries(e)) if (!PLACES.has(key)) visit(inner, messageIn(e, key))
    if (e.kind === 'patternPredicate' && message && !e.inExists)
      told.push(reading.told(CypherError.syntaxError(message, e.position), PASS.coercion))
  }
  const look = (tree: unknown): void =>
    walk(tree, node => {
      if (!UNTYPED.has(node.kind ?? '')) return undefined
      visit(node, undefined)
      return false
    })
  look(query)
  return told
}

const UNTYPED: ReadonlySet<string> = new Set(['map', 'case'])
const OWN: ReadonlySet<string> = new Set(['exists', 'count', 'collect', 'patternComprehension', 'shortestPath'])
const LOGICAL: ReadonlySet<string> = new Set(['and', 'or', 'xor', 'not'])

const BEGINNING = 'A pattern expression should only be used in order to test the existence of a pattern. It '
const VALUE = `${BEGINNING}should therefore only be used in contexts that evaluate to a boolean, e.g. inside the function exists() or in a WHERE-clause. No other uses are allowed, instead they should be replaced by a pattern comprehension.`
const SIZE = `${BEGINNING}can no longer be used inside the function size(), an alternative is to replace size() with COUNT {}.`

/** Undefined where that part is a condition. */
function messageIn(e: Expression, key: string): string | undefined {
  if (LOGICAL.has(e.kind) || key === 'where' || key === 'when') return undefined
  return e.kind === 'call' && e.name.toLowerCase() === 'size' ? SIZE : VALUE
}
