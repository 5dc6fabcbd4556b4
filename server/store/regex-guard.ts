/**
 * Neo4j cannot stop inside one regular expression (12 s past a timeout of 2 s was seen), so on Neo4j every pattern
 * must be known before the query is sent, and be one that ends soon.
 */
import { StoreError } from './store.ts'

const mostRepeats = 5

/** Throws StoreError not-faithful for a pattern that could run away, or that only the data would tell. `params` are the query's strings by name. */
export function checkRegexes(cypher: string, params: ReadonlyMap<string, unknown>): void {
  // Neo4j reads \uXXXX anywhere in a query as the character itself
  const decoded = cypher.replace(/\\u+([0-9a-fA-F]{4})/g, (_match, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  for (const text of new Set([cypher, decoded])) for (const operand of operands(text)) checkOperand(operand, params)
}

type Token = { kind: 'string' | 'param' | 'other'; text: string }

function checkOperand(operand: Token[] | null, params: ReadonlyMap<string, unknown>): void {
  if (operand === null) {
    throw new StoreError(
      'not-faithful',
      'Neo4j cannot be stopped inside a regular expression, so the pattern after =~ must be a text, a parameter, or these joined with +. Use CONTAINS, or pass the whole pattern as a parameter.',
    )
  }
  const pattern = operand.map(({ kind, text }) => (kind === 'string' ? text : params.get(text)))
  if (!pattern.every(part => typeof part === 'string')) return // Neo4j answers null or a type error without matching
  const why = runaway(pattern.join(''))
  if (why)
    throw new StoreError(
      'not-faithful',
      `The regular expression ${why}, and Neo4j cannot be stopped while it matches. Simplify the pattern, or use CONTAINS.`,
    )
}

/** Why a pattern may take very long, or null. */
export function runaway(pattern: string): string | null {
  if (/\\[1-9]|\\k</.test(pattern)) return 'refers back to a group'
  const open: { inside: boolean }[] = []
  let repeats = 0
  let last: { inside: boolean } | null = null
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern[at]
    if (char === '\\') {
      at = pattern.startsWith('\\Q', at) ? endOf(pattern, '\\E', at) : at + 1
      last = null
    } else if (char === '[') {
      at = endOfClass(pattern, at)
      last = null
    } else if (char === '(') {
      open.push({ inside: false })
      last = null
    } else if (char === ')') {
      last = open.pop() ?? { inside: false }
      const outer = open.at(-1)
      if (outer && last.inside) outer.inside = true
    } else if (char === '|') {
      const group = open.at(-1)
      if (group) group.inside = true
      last = null
    } else if (char === '*' || char === '+' || (char === '{' && /^\{\d*,?\d*\}/.test(pattern.slice(at)))) {
      if (last?.inside) return 'repeats a group that repeats or chooses inside itself'
      if (++repeats > mostRepeats) return `has more than ${mostRepeats} repetitions`
      const group = open.at(-1)
      if (group) group.inside = true
      if (char === '{') at = endOf(pattern, '}', at)
      last = null
    } else if (char !== '?') last = null
  }
  return null
}

const endOf = (text: string, end: string, from: number) => {
  const at = text.indexOf(end, from)
  return at === -1 ? text.length : at + end.length - 1
}

/** Index of the bracket that closes the class opened at `from`; Java's classes nest. */
function endOfClass(pattern: string, from: number): number {
  let depth = 0
  for (let at = from; at < pattern.length; at++) {
    if (pattern[at] === '\\') at++
    else if (pattern[at] === '[') depth++
    else if (pattern[at] === ']' && --depth === 0) return at
  }
  return pattern.length
}

/** What stands after each =~: strings and parameters joined with +, or null where it is anything else. */
function operands(cypher: string): (Token[] | null)[] {
  const tokens = tokenize(cypher)
  return tokens.flatMap((token, i) => (token.text === '=~' && token.kind === 'other' ? [operandAt(tokens, i + 1)] : []))
}

function operandAt(tokens: Token[], start: number): Token[] | null {
  const is = (at: number, ...texts: string[]) => tokens[at]?.kind === 'other' && texts.includes(tokens[at].text)
  const parts: Token[] = []
  let opened = 0
  for (let at = start; ; at++) {
    for (; is(at, '('); at++) opened++
    const token = tokens[at]
    if (!token || token.kind === 'other') return null
    parts.push(token)
    for (; opened > 0 && is(at + 1, ')'); at++) opened--
    at++
    if (is(at, '.', '[', '||')) return null
    if (!is(at, '+')) return parts
  }
}

const tokenPattern =
  /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|'(?:\\[\s\S]|[^'\\])*'|"(?:\\[\s\S]|[^"\\])*"|`(?:``|[^`])*`|\$\s*(?:`(?:``|[^`])*`|[\p{L}\p{N}_]+)|=~|\|\||[\p{L}\p{N}_]+|\S/gu
const escapes: Record<string, string> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' }

function tokenize(cypher: string): Token[] {
  return [...cypher.matchAll(tokenPattern)].flatMap(([text]): Token[] => {
    if (text.startsWith('//') || text.startsWith('/*')) return []
    if (/^['"]/.test(text) && text.length > 1)
      return [{ kind: 'string', text: text.slice(1, -1).replace(/\\([\s\S])/g, (_match, char: string) => escapes[char] ?? char) }]
    if (text.startsWith('$') && text.length > 1)
      return [{ kind: 'param', text: text.slice(1).trim().replace(/^`|`$/g, '').replaceAll('``', '`') }]
    return [{ kind: 'other', text }]
  })
}
