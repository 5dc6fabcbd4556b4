/** `=~` with Java's meaning on a linear-time engine, so that no pattern can hang a query. */
import { RE2JS } from 're2js'
import { CypherError } from './errors.ts'
import { translate } from './java-regex.ts'

const MAX_CACHED = 256

interface Matcher {
  readonly regex: RE2JS
  /** What of a text the translation cannot judge as Java would, and how it is called. */
  readonly doubtful: readonly { readonly text: RegExp; readonly name: string }[]
}

const cache = new Map<string, Matcher>()

/** Whether the whole text matches the Java pattern; refuses what would need backtracking or another reading of Unicode. */
export function matchesWhole(text: string, pattern: string): boolean {
  const { regex, doubtful } = compiled(pattern)
  for (const doubt of doubtful) if (doubt.text.test(text)) throw CypherError.notFaithful(doubt.name)
  return regex.matches(text)
}

function compiled(pattern: string): Matcher {
  const known = cache.get(pattern)
  if (known) return known
  const { source, doubtful } = translate(pattern)
  const fresh = { regex: compile(source), doubtful }
  if (cache.size >= MAX_CACHED) cache.clear()
  cache.set(pattern, fresh)
  return fresh
}

function compile(source: string): RE2JS {
  try {
    return RE2JS.compile(source)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new CypherError('Neo.ClientError.Statement.SemanticError', `Invalid Regex: ${reason}`)
  }
}
