import type { Words } from '../graphs.ts'
import { joined, type Piece, piece } from '../piece.ts'
import type { Random } from '../random.ts'
import type { Query } from './generated.ts'

const EDGES = [
  '9007199254740991',
  '9007199254740992',
  '9007199254740993',
  '-9007199254740993',
  '9007199254740992.0',
  '9007199254740994.0',
  '9223372036854775807',
  '9223372036854775806',
  '-9223372036854775808',
  '9.223372036854775807E18',
  '-9.223372036854775807E18',
  '9.3E18',
  '0',
  '0.0',
  '-0.0',
  '1',
  '1.0',
  '(1.0 / 0.0)',
  '(-1.0 / 0.0)',
  '5E-324',
  '1.7976931348623157E308',
  '2147483648',
  '4294967296.0',
  '0.1',
  '$big',
  'toFloat($big)',
  'null',
]
const NAN = '(0.0 / 0.0)'
const COMPARISONS = ['=', '<>', '<', '<=', '>', '>=']

const number = piece('number', '0')
const query = piece('query')

export function edgeQuery(random: Random, words: Words): Query {
  const one = (): Piece => number`${random.chance(0.08) ? NAN : random.pick(EDGES)}`
  // Neo4j groups NaN by the identity of Java's object
  const kept = (): Piece => number`${random.pick(EDGES)}`
  const list = (make: () => Piece): Piece => piece('list', '[0]')`[${joined(random.some(1, 5, make), ', ')}]`
  const compare = (a: string, b: string): string => `${a} ${random.pick(COMPARISONS)} ${b}`
  const of = (text: Piece, ordered = false): Query => ({ piece: text, ordered, bags: new Set(), exact: true })
  const pair = (): Piece => query`WITH ${one()} AS a, ${one()} AS b`
  const make: readonly (() => Query)[] = [
    () => of(query`${pair()} RETURN ${compare('a', 'b')} AS c, ${compare('b', 'a')} AS d, a IN [b] AS e, a IN [1, b, null] AS f`),
    () =>
      of(
        query`${pair()} RETURN CASE a WHEN b THEN 1 ELSE 2 END AS c, nullIf(a, b) AS d, ${compare('[a, 1]', '[b, 2]')} AS e, {x: a} = {x: b} AS f`,
      ),
    () => of(query`RETURN ${one()} ${random.pick(['+', '-', '*', '%', '^', ...COMPARISONS])} ${one()} AS c`),
    () => of(query`${pair()} RETURN a ${random.pick(['+', '-', '*', '%', '/'])} b AS c`),
    () =>
      of(
        query`WITH ${one()} AS a RETURN ${random.pick(['toInteger', 'toFloat', 'toString', 'abs', 'sign', 'round', 'ceil', 'floor', '-', 'isNaN', 'sqrt', 'toBooleanOrNull', 'valueType', 'toIntegerOrNull'])}(a) AS c`,
      ),
    () => of(query`UNWIND ${list(kept)} AS v RETURN ${random.pick(['count(DISTINCT v)', 'collect(DISTINCT v)', 'sum(DISTINCT v)'])} AS c`),
    () => of(query`UNWIND ${list(kept)} AS v RETURN DISTINCT v AS c`),
    () => of(query`UNWIND ${list(kept)} AS v RETURN v AS c, count(*) AS d`),
    () => of(query`UNWIND ${list(kept)} AS v RETURN [v] AS c, count(*) AS d`),
    () => of(query`UNWIND ${list(one)} AS v RETURN v AS c ORDER BY v${random.pick(['', ' DESC'])}, valueType(v)`, true),
    () => of(query`UNWIND ${list(one)} AS v RETURN ${random.pick(['min', 'max'])}(v) AS c, ${random.pick(['min', 'max'])}([v]) AS d`),
    () => of(query`UNWIND ${list(one)} AS v RETURN ${random.pick(['sum(v)', 'percentileDisc(v, 0.5)', 'min(-v)'])} AS c`),
    () => of(query`UNWIND ${list(kept)} AS v RETURN v AS c UNION UNWIND ${list(kept)} AS v RETURN v AS c`),
    () => of(query`WITH ${one()} AS a UNWIND ${list(one)} AS v WITH a, v WHERE ${compare('a', 'v')} RETURN v AS c`),
    () => of(query`MATCH (n) WHERE n.${random.pick(words.mixed)} ${random.pick(COMPARISONS)} ${one()} RETURN n.${words.key} AS c`),
    () => of(query`MATCH (n) WHERE n.${random.pick(words.mixed)} IN ${list(one)} RETURN n.${words.key} AS c`),
    () => of(query`MATCH (n) WITH n, n.${random.pick(words.mixed)} AS v RETURN n.${words.key} AS c, v = ${one()} AS d, v > ${one()} AS e`),
    () => of(query`MATCH (n {${random.pick(words.mixed)}: ${one()}}) RETURN n.${words.key} AS c`),
  ]
  return random.pick(make)()
}
