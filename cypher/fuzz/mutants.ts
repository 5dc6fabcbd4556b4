/** A generator of another design: queries as analysts write them, each with a few changes, so close to what people type. */

import type { Query } from './grammar/generated.ts'
import type { Words } from './graphs.ts'
import { joined, piece } from './piece.ts'
import type { Random } from './random.ts'
import { SENTENCES } from './sentences.ts'

const TOKEN = /'(?:[^'\\]|\\.)*'|`[^`]*`|\$\w+|[\p{L}_][\p{L}\p{N}_]*|\d+(?:\.\d+)?|<-|->|<=|>=|<>|=~|\|\||\.\.|::|[^\s]/gu
const CLASSES: readonly (readonly string[])[] = [
  ['=', '<>', '<', '<=', '>', '>='],
  ['+', '-', '*', '/', '%', '^'],
  ['AND', 'OR', 'XOR'],
  ['CONTAINS', 'IN', '=~', '||'],
  ['count', 'collect', 'sum', 'avg', 'min', 'max', 'stDev'],
  ['any', 'all', 'none', 'single'],
  ['size', 'isEmpty'],
  ['toUpper', 'toLower', 'trim', 'toString', 'toInteger', 'toFloat', 'abs', 'sign', 'toBoolean'],
  ['labels', 'keys', 'properties', 'type', 'nodes', 'relationships', 'length', 'startNode', 'endNode'],
  ['date', 'datetime', 'localdatetime', 'duration', 'time'],
  ['MATCH', 'OPTIONAL MATCH'],
  ['WITH', 'RETURN'],
  ['EXISTS', 'COUNT', 'COLLECT'],
  ['UNION', 'UNION ALL'],
  ['IS NULL', 'IS NOT NULL', ':: INTEGER'],
  ['0', '1', '2', '-1', '3', '1.5', '9007199254740993', 'null'],
  ["''", "'a'", "'ab'", "'12'", "'2020-02-29'", 'true', '[]', '[1, null]', '{a: 1}'],
  ['->', '-'],
  ['DISTINCT', ''],
  ['DESC', 'ASC', 'DESCENDING'],
]
const MEMBER = new Map(CLASSES.flatMap(members => members.map(member => [member.toLowerCase(), members] as const)))
const CLAUSE = /^(?:MATCH|OPTIONAL|WHERE|WITH|RETURN|UNWIND|CALL|UNION|ORDER|SKIP|LIMIT)$/i

export function mutant(random: Random, words: Words): Query {
  let tokens = filled(random, random.pick(SENTENCES), words)
  const changes = random.pick([0, 1, 1, 1, 2, 2, 3])
  for (let i = 0; i < changes; i++) {
    const next = changed(random, tokens, words)
    if (next.length > 0) tokens = next
  }
  return { piece: joined([piece('query')`${written(tokens)}`], ' '), ordered: false, bags: new Set(), unordered: true }
}

/** `%L` is a label, `%T` a type, `%i`, `%s`, `%m` properties of whole numbers, of texts, of anything, and `%k` the key. */
function filled(random: Random, sentence: string, words: Words): string[] {
  const text = sentence.replace(/%[LTismk]/g, mark => random.pick(kindOf(mark, words)))
  return text.match(TOKEN) ?? []
}

function kindOf(mark: string, words: Words): readonly string[] {
  switch (mark) {
    case '%L':
      return words.labels
    case '%T':
      return words.types
    case '%i':
      return words.ints
    case '%s':
      return words.strings
    case '%k':
      return [words.key]
    default:
      return words.mixed
  }
}

const written = (tokens: readonly string[]): string =>
  tokens
    .join(' ')
    .replace(/ ?([.:]) ?(?=[\p{L}_`%$])/gu, '$1')
    .replace(/- \[/g, '-[')
    .replace(/\] -/g, ']-')

function changed(random: Random, tokens: readonly string[], words: Words): string[] {
  const at = random.upTo(tokens.length)
  const token = tokens[at] ?? ''
  const names = tokens.filter(each => /^[a-z]\w?$/.test(each))
  const starts = tokens.flatMap((each, i) => (CLAUSE.test(each) ? [i] : []))
  const operations: readonly (() => readonly string[])[] = [
    () => exchange(random, tokens, at),
    () => exchange(random, tokens, at),
    () => exchange(random, tokens, at),
    () => exchange(random, tokens, at),
    () => (names.length > 0 ? replaceFirst(tokens, at, each => names.includes(each), random.pick(names)) : tokens),
    () =>
      replaceFirst(
        tokens,
        at,
        each => [...words.ints, ...words.strings, ...words.mixed].includes(each),
        random.pick([...words.mixed, ...words.bools, 'none']),
      ),
    () => {
      const i = random.upTo(starts.length)
      return [...tokens.slice(0, starts[i]), ...tokens.slice(starts[i + 1] ?? tokens.length)]
    },
    () => {
      const i = random.upTo(starts.length)
      const clause = tokens.slice(starts[i], starts[i + 1])
      return [...tokens.slice(0, starts[i]), ...clause, ...tokens.slice(starts[i])]
    },
    () => around(tokens, at, inner => ['coalesce', '(', ...inner, ',', '0', ')']),
    () => around(tokens, at, inner => ['[', ...inner, ']', '[', '0', ']']),
    () => around(tokens, at, inner => ['CASE', 'WHEN', ...inner, 'IS', 'NULL', 'THEN', '0', 'ELSE', ...inner, 'END']),
    () => around(tokens, at, inner => ['toString', '(', ...inner, ')']),
    () => around(tokens, at, inner => ['COUNT', '{', 'MATCH', '(', 'q', ')', 'WHERE', 'q', '.', words.key, '=', ...inner, '}']),
    () => around(tokens, at, inner => ['reduce', '(', 's', '=', '0', ',', 'x', 'IN', '[', ...inner, ']', '|', 's', '+', 'x', ')']),
    () => (random.chance(0.4) ? tokens.toSpliced(at, 1) : tokens),
    () => (random.chance(0.3) ? tokens.toSpliced(at, 1, token, token) : tokens),
    () => (random.chance(0.3) && at > 0 ? tokens.toSpliced(at - 1, 2, token, tokens[at - 1] ?? '') : tokens),
  ]
  return [...random.pick(operations)()]
}

function exchange(random: Random, tokens: readonly string[], from: number): readonly string[] {
  for (let step = 0; step < tokens.length; step++) {
    const i = (from + step) % tokens.length
    const members = MEMBER.get((tokens[i] ?? '').toLowerCase())
    if (members) return tokens.toSpliced(i, 1, ...random.pick(members).split(' ').filter(Boolean))
  }
  return tokens
}

function replaceFirst(tokens: readonly string[], from: number, fits: (token: string) => boolean, by: string): readonly string[] {
  for (let step = 0; step < tokens.length; step++) {
    const i = (from + step) % tokens.length
    if (fits(tokens[i] ?? '')) return tokens.with(i, by)
  }
  return tokens
}

function around(tokens: readonly string[], from: number, wrap: (inner: string[]) => string[]): readonly string[] {
  for (let i = from; i < tokens.length; i++) {
    if (tokens[i + 1] === '.' && /^\w+$/.test(tokens[i] ?? '')) return tokens.toSpliced(i, 3, ...wrap(tokens.slice(i, i + 3)))
    if (/^\d+$/.test(tokens[i] ?? '') && tokens[i - 1] !== '*' && tokens[i - 1] !== '.')
      return tokens.toSpliced(i, 1, ...wrap([tokens[i] ?? '']))
  }
  return tokens
}
