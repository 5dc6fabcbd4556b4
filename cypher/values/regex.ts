/** Java's meaning on a linear-time engine, so that no pattern can hang a query. */
import { RE2JS } from 're2js'
import { CypherError } from '../types/errors.ts'
import { beat } from '../types/heartbeat.ts'
import { translate } from './java-regex.ts'

const MAX_CACHED = 256
const MAX_PATTERN = 20_000
/** Shorter texts are matched without a look at the clock. */
const SHORT = 256

/** Looks at the clock while it is read: matching may take many steps per character. */
class WatchedText extends String {
  private reads = 0
  override charCodeAt(at: number): number {
    if ((++this.reads & 15) === 0) beat(16)
    return super.charCodeAt(at)
  }
}

interface Matcher {
  readonly regex: RE2JS
  readonly doubtful: readonly { readonly text: RegExp; readonly name: string }[]
}

const cache = new Map<string, Matcher>()

/** Refuses what would need backtracking or another reading of Unicode. */
export function matchesWhole(text: string, pattern: string): boolean {
  const { regex, doubtful } = compiled(pattern)
  for (const doubt of doubtful) if (doubt.text.test(text)) throw CypherError.notFaithful(doubt.name)
  return regex.matches(text.length > SHORT ? (new WatchedText(text) as unknown as string) : text)
}

function compiled(pattern: string): Matcher {
  const known = cache.get(pattern)
  if (known) return known
  if (pattern.length > MAX_PATTERN)
    throw CypherError.notFaithful(`A regular expression of more than ${MAX_PATTERN.toLocaleString('en')} characters`)
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
    // RE2 would have to expand repetitions that Java just walks
    if (/invalid repeat count|too large/.test(reason))
      throw CypherError.notFaithful('A repetition of more than 1,000 in all in a regular expression')
    throw new CypherError('Neo.ClientError.Statement.SemanticError', `Invalid Regex: ${reason}`)
  }
}
