import type { Value } from '../types/types.ts'
import { fromText, KINDS, type Kind, TEXTS } from './instants.ts'
import { Random } from './random.ts'

export interface FuzzNode {
  readonly labels: readonly string[]
  readonly properties: Readonly<Record<string, Value>>
}
export interface FuzzRelationship {
  readonly type: string
  readonly from: number
  readonly to: number
  readonly properties: Readonly<Record<string, Value>>
}
export interface FuzzGraph {
  readonly nodes: readonly FuzzNode[]
  readonly relationships: readonly FuzzRelationship[]
  readonly words: Words
}

export interface Words {
  readonly labels: readonly string[]
  readonly types: readonly string[]
  readonly key: string
  readonly relationshipKey: string
  readonly ints: readonly string[]
  readonly floats: readonly string[]
  readonly strings: readonly string[]
  readonly bools: readonly string[]
  readonly lists: readonly string[]
  readonly mixed: readonly string[]
  readonly temporals: Readonly<Partial<Record<Kind, readonly string[]>>>
  readonly points: readonly string[]
  readonly reach: number
}

export const STRINGS = ['', 'a', 'B', 'ab', 'a b', ' ab ', 'Ärger', 'نوري', '😀x', 'aXbXc', '12', '1.5', 'true', 'é']
export const INTS = [0n, 1n, 2n, 3n, -1n, -2n, 7n, 10n, 100n]
// multiples of a quarter, so that sums do not depend on their order
export const FLOATS = [0.5, 1.5, -2.25, 3.75, 10.5, -0.25]
// without NaN: Neo4j groups it by the identity of Java's object, which depends on the plan
const ODD: Value[] = [-0.0, Number.POSITIVE_INFINITY, 2n ** 63n - 1n, -(2n ** 63n), 2n ** 53n + 1n, 1e300]

/** Parallel relationships, self-loops, missing properties, one key of many types. */
export function randomGraph(seed: number): FuzzGraph {
  const random = new Random(seed)
  const size = 6 + random.upTo(8)
  const nodes = Array.from(
    { length: size },
    (_, k): FuzzNode => ({
      labels: ['A', 'B', 'C'].filter(() => random.chance(0.45)),
      properties: { k: BigInt(k), ...propertiesOf(random) },
    }),
  )
  const relationships = Array.from({ length: size + random.upTo(size) }, (_, k): FuzzRelationship => {
    const from = random.upTo(size)
    const to = random.chance(0.12) ? from : random.upTo(random.chance(0.3) ? 3 : size)
    return { type: random.pick(['R', 'R', 'S', 'T']), from, to, properties: { k: BigInt(k), ...propertiesOf(random) } }
  })
  return { nodes, relationships, words: RANDOM_WORDS }
}

const RANDOM_WORDS: Words = {
  labels: ['A', 'B', 'C', 'None'],
  types: ['R', 'S', 'T', 'NONE'],
  key: 'k',
  relationshipKey: 'k',
  ints: ['k', 'i'],
  floats: ['f'],
  strings: ['s'],
  bools: ['b'],
  lists: ['l'],
  mixed: ['v', 'v', 'd', 'none'],
  temporals: { date: ['d'], datetime: ['t'], localdatetime: ['lt'], duration: ['du'] },
  points: ['pt'],
  reach: 2,
}

function propertiesOf(random: Random): Record<string, Value> {
  const all: [string, () => Value][] = [
    ['i', () => random.pick(INTS)],
    ['f', () => random.pick(FLOATS)],
    ['s', () => random.pick(STRINGS)],
    ['b', () => random.chance(0.5)],
    ['l', () => random.some(0, 3, () => random.pick(INTS))],
    ['v', () => mixedValue(random)],
    ...(['d', 't', 'lt', 'du'] as const).map((name): [string, () => Value] => [name, () => temporal(random, STORED[name])]),
    ['pt', () => pointValue(random)],
  ]
  return Object.fromEntries(all.filter(() => random.chance(0.65)).map(([name, make]) => [name, make()]))
}

const STORED = { d: 'date', t: 'datetime', lt: 'localdatetime', du: 'duration' } as const
const temporal = (random: Random, kind: Kind): Value => fromText(kind, random.pick(TEXTS[kind]))

function pointValue(random: Random): Value {
  const [x, y] = [random.pick(FLOATS), random.pick(FLOATS)]
  return random.chance(0.3) ? { kind: 'point', srid: 9157, x, y, z: 1 } : { kind: 'point', srid: random.pick([7203, 4326]), x, y }
}

function mixedValue(random: Random): Value {
  const make: (() => Value)[] = [
    () => random.pick(INTS),
    () => random.pick(FLOATS),
    () => random.pick(STRINGS),
    () => random.chance(0.5),
    () => random.some(1, 2, () => random.pick(INTS)),
    () => random.some(1, 2, () => random.pick(STRINGS)),
    () => random.pick(ODD),
    () => temporal(random, random.pick(KINDS)),
    () => random.some(1, 2, () => temporal(random, 'date')),
    () => pointValue(random),
  ]
  return random.pick(make)()
}
