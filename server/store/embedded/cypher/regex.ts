/**
 * `=~` with Java's syntax on a linear-time engine, so that no pattern can hang a query. What needs backtracking
 * (look-around, back references, possessive and atomic groups) is refused by name.
 */
import { RE2JS } from 're2js'
import { CypherError } from './errors.ts'

const MAX_CACHED = 256
const cache = new Map<string, RE2JS>()

const UNSUPPORTED: [RegExp, string][] = [
  [/^\(\?=|^\(\?!/, 'Look-ahead in a regular expression'],
  [/^\(\?<=|^\(\?<!/, 'Look-behind in a regular expression'],
  [/^\(\?>/, 'An atomic group in a regular expression'],
  [/^\\[1-9]|^\\k</, 'A back reference in a regular expression'],
  [/^\\G/, 'The boundary \\G in a regular expression'],
  [/^\\[RX]/, 'The matcher \\R or \\X in a regular expression'],
  [/^\[[^\]]*&&/, 'An intersection of character classes in a regular expression'],
  [/^[*+?}]\+/, 'A possessive quantifier in a regular expression'],
]

/** Whether the whole text matches the Java pattern; the semantic error of Neo4j for a malformed one. */
export function matchesWhole(text: string, pattern: string): boolean {
  return compiled(pattern).matches(text)
}

function compiled(pattern: string): RE2JS {
  const known = cache.get(pattern)
  if (known) return known
  refuseUnsupported(pattern)
  const fresh = compile(pattern)
  if (cache.size >= MAX_CACHED) cache.clear()
  cache.set(pattern, fresh)
  return fresh
}

function compile(pattern: string): RE2JS {
  try {
    return RE2JS.compile(pattern)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new CypherError('Neo.ClientError.Statement.SemanticError', `Invalid Regex: ${reason}`)
  }
}

/** Walks the pattern past escapes and quoted parts, so that `\\(?=` or `[*+]` are not mistaken. */
function refuseUnsupported(pattern: string): void {
  let inClass = false
  for (let i = 0; i < pattern.length; i++) {
    const rest = pattern.slice(i)
    if (rest.startsWith('\\Q')) {
      const end = pattern.indexOf('\\E', i + 2)
      if (end < 0) return
      i = end + 1
      continue
    }
    if (!inClass) {
      const found = UNSUPPORTED.find(([shape]) => shape.test(rest))
      if (found) throw CypherError.notFaithful(found[1])
    }
    if (rest[0] === '\\') i++
    else if (rest[0] === '[') inClass = true
    else if (rest[0] === ']') inClass = false
  }
}
