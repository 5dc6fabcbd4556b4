/** Neo4j cannot stop inside a regular expression (12 s past a timeout of 2 s was seen), so each must be known to end soon. */
import { type Coded, coded } from '../contract/told/coded.ts'
import { StoreError } from './store.ts'

/** Two, as in `.*word.*`: each more multiplies the time by the length of the text. */
const mostUnbounded = 2
/** Ways to match from choices and repetitions together; an unbounded repetition counts as `perUnbounded`. */
const mostWays = 4096
const perUnbounded = 8

/** Throws StoreError not-faithful for patterns that could run away or depend on data. `params`: the query's strings by name. */
export function checkRegexes(cypher: string, params: ReadonlyMap<string, unknown>): void {
  // Neo4j reads \uXXXX anywhere in a query as the character itself
  const decoded = cypher.replace(/\\u+([0-9a-fA-F]{4})/g, (_match, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  for (const text of new Set([cypher, decoded])) for (const operand of operands(text)) checkOperand(operand, params)
}

type Token = { kind: 'string' | 'param' | 'other'; text: string }

function checkOperand(operand: Token[] | null, params: ReadonlyMap<string, unknown>): void {
  if (operand === null) {
    throw new StoreError('not-faithful', coded('neo4jCannotBeStoppedInside'))
  }
  const pattern = operand.map(({ kind, text }) => (kind === 'string' ? text : params.get(text)))
  if (!pattern.every(part => typeof part === 'string')) return // Neo4j answers null or a type error without matching
  const why = runaway(pattern.join(''))
  if (why) throw new StoreError('not-faithful', coded('theRegularExpressionAndNeo4j', { why }))
}

/** Why a pattern may take very long, or null. */
export function runaway(pattern: string): Coded | null {
  if (/\\[1-9]|\\k</.test(pattern)) return coded('refersBackToAGroup')
  // one entry per open group, the whole pattern first: its alternatives, and whether anything in it repeats or chooses
  const open = [{ alternatives: 1, varies: false }]
  let closed = false
  let ends = 0
  let ways = 1
  for (const part of partsOf(pattern)) {
    const { least, most } = repeatOf(part)
    if (closed && most > 1) return coded('repeatsAGroup')
    if (most === Number.POSITIVE_INFINITY) ends++
    else ways *= most - least + 1
    if (part.startsWith('(') && !part.endsWith(')')) open.push({ alternatives: 1, varies: false })
    const within = part === ')' && open.length > 1 ? open.pop() : undefined
    ways *= within?.alternatives ?? 1
    closed = within?.varies ?? false
    const group = open.at(-1)
    if (!group) continue
    if (part === '|') group.alternatives++
    if (most > least || part === '|' || closed) group.varies = true
  }
  ways *= open.reduce((product, { alternatives }) => product * alternatives, 1)
  if (ends > mostUnbounded) return coded('hasRepetitionsWithoutEnd', { most: mostUnbounded })
  if (ways * perUnbounded ** ends > mostWays) return coded('canMatchInTooManyWays')
  return null
}

/** Of the part before it; once where it is no repetition. */
function repeatOf(part: string): { least: number; most: number } {
  if (part[0] === '?') return { least: 0, most: 1 }
  if (part[0] === '*') return { least: 0, most: Number.POSITIVE_INFINITY }
  if (part[0] === '+') return { least: 1, most: Number.POSITIVE_INFINITY }
  const [, least, comma, most] = /^\{(\d+)(,?)(\d*)\}/.exec(part) ?? []
  if (least === undefined) return { least: 1, most: 1 }
  return { least: Number(least), most: comma === '' ? Number(least) : most ? Number(most) : Number.POSITIVE_INFINITY }
}

const partPattern = /^(\\Q[\s\S]*?(\\E|$)|\\[\s\S]|\{\d+,?\d*\}[?+]?|\(\?(?:[a-zA-Z-]*[:)]|<?[=!]|>|<\w+>)|[*+?][?+]?|[\s\S])/

function partsOf(pattern: string): string[] {
  const parts: string[] = []
  for (let at = 0; at < pattern.length; ) {
    const end = pattern[at] === '[' ? endOfClass(pattern, at) : at + (partPattern.exec(pattern.slice(at))?.[0].length ?? 1)
    parts.push(pattern.slice(at, end))
    at = end
  }
  return parts
}

function endOfClass(pattern: string, from: number): number {
  let depth = 0
  for (let at = from; at < pattern.length; at++) {
    if (pattern[at] === '\\') at++
    else if (pattern[at] === '[') depth++
    else if (pattern[at] === ']' && --depth === 0) return at + 1
  }
  return pattern.length
}

/** What follows each =~: strings and parameters joined with +, else null. */
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

/** A quotation that nobody closes is `open` and takes the rest: sought again from each later mark it would take quadratic time. */
const tokenPattern =
  /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|'(?:\\[\s\S]|[^'\\])*'|"(?:\\[\s\S]|[^"\\])*"|`(?:``|[^`])*`|(?<open>['"`][\s\S]*)|\$\s*(?:`(?:``|[^`])*`|[\p{L}\p{N}_]+)|=~|\|\||[\p{L}\p{N}_]+|\S/gu
const escapes: Record<string, string> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' }

function tokenize(cypher: string): Token[] {
  return [...cypher.matchAll(tokenPattern)].flatMap(({ 0: text, groups }): Token[] => {
    if (text.startsWith('//') || text.startsWith('/*')) return []
    // Neo4j refuses such a text; until it does, what stands in it is not taken for harmless
    if (groups?.open) return ['', ...(text.includes('=~') ? ['=~'] : [])].map(other => ({ kind: 'other', text: other }))
    if (/^['"]/.test(text))
      return [{ kind: 'string', text: text.slice(1, -1).replace(/\\([\s\S])/g, (_match, char: string) => escapes[char] ?? char) }]
    if (text.startsWith('$') && text.length > 1)
      return [{ kind: 'param', text: text.slice(1).trim().replace(/^`|`$/g, '').replaceAll('``', '`') }]
    return [{ kind: 'other', text }]
  })
}
