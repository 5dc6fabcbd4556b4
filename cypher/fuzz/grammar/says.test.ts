/** What the grammar must be able to say: each at least five times among 6,000 queries. */
import { expect, test } from 'vitest'
import { randomGraph } from '../graphs.ts'
import { PARAMETERS } from '../parameters.ts'
import { textOf } from '../piece.ts'
import { Random } from '../random.ts'
import { generate } from './query.ts'

const random = new Random(5)
const { words } = randomGraph(1)
const queries = Array.from({ length: 6000 }, () => textOf(generate(random, words, PARAMETERS).piece))

const said: readonly (readonly [what: string, as: RegExp])[] = [
  [
    'a condition inside a repetition that names what stands outside',
    /\((\w+)[^()]*\) ?\(\([^()]*\)-\[[^\]]*\]->?\([^()]*\) WHERE [^{}]*\b\1\./,
  ],
  ['a WHERE in a quantified relationship', /-\[\w* ?:?[\w|]* WHERE [^\]]*\]->?(?:\{|\+|\*)/],
  ['a group variable gone through as a list', /\{\d,\d\}.*\[\w+ IN \w+ \| /],
  ['a reduce that may shadow', /reduce\((?:a|b|n|x) = /],
  ['a subquery in an ORDER BY', /ORDER BY[^{}]*(?:COUNT|EXISTS|COLLECT) \{/],
  ['a subquery in a CASE', /CASE WHEN EXISTS \{/],
  ["a subquery among a pattern's properties", /\(\w*(?::\w+)? \{\w+: [^{}]*COUNT \{/],
  ['a subquery in a SKIP or LIMIT', /(?:LIMIT|SKIP)[^{}]*COUNT \{/],
  ['a subquery that is unwound', /UNWIND COLLECT \{/],
  ['a subquery in a subquery', /(?:COUNT|EXISTS|COLLECT) \{[^{}]*(?:COUNT|EXISTS|COLLECT) \{/],
  ['an aggregate in a WHERE', /WHERE [^{}]*(?:sum|count|max)\(/],
  ['an aggregate in a list', /\[\w+ IN collect\(/],
  ['a label expression as a value', /\w\)? ?:\w+\)? (?:IN\b|=|IS NOT NULL|IS NULL)|RETURN [^{}]*\w:\w+ AS/],
  ['integers at 2^53', /900719925474099[1-3]/],
  ['integers at 2^63', /922337203685477580[678]/],
  ['a negative zero', /-0\.0/],
  ['NaN', /0\.0 \/ 0\.0/],
  ['infinity', /1\.0 \/ 0\.0/],
  ['a date before 1970', /'1969-12-31/],
  ['a moment in a zone that changes', /\[(?:Europe|America)\//],
  ['a dynamic label', /\(\w*:\$(?:any|all)?\(/],
  ['a dynamic type', /-\[\w*:\$/],
  ['SHORTEST with a condition', /(?:ANY|ALL|SHORTEST \d) .*\(\w+\)-\[\w+[^\]]* WHERE/],
  ['GROUPS', /SHORTEST \d* ?(?:PATHS? )?GROUPS?/],
  ['ANY', /ANY \d? ?(?:PATHS? )?\(/],
  ['CALL in CALL with UNION', /CALL ?(?:\([^)]*\) )?\{[^}]*CALL ?(?:\([^)]*\) )?\{[^}]*UNION/],
  ['a parameter', /\$(?:int|string|big|list|map)\b/],
]

test.each(said)('%s', (_what, as) => {
  expect(queries.filter(text => as.test(text)).length).toBeGreaterThanOrEqual(5)
})
