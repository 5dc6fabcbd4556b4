/** Computed in 32 bits, as in Neo4j. */
import { CypherError } from '../types/errors.ts'
import { isList } from '../types/kinds.ts'
import type { Value } from '../types/types.ts'
import { define, defineStrict, type FunctionDef } from './define.ts'

/** For longer vectors Neo4j's order of adding depends on the machine. */
const MOST_DIMENSIONS = 32

/** 1 / (1 + d²), every step rounded to 32 bits; each square is added before it is rounded. */
function euclidean(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) {
    const difference = Math.fround(a[i]! - b[i]!)
    sum = Math.fround(difference * difference + sum)
  }
  return Math.fround(1 / Math.fround(1 + sum))
}

const EUCLIDEAN = 'vector.similarity.euclidean'
const invalid = (why: string): CypherError => CypherError.argumentError(`Invalid input for '${EUCLIDEAN}()': ${why}`)

function vector(v: Value | undefined, argument: string): Float32Array {
  const items = isList(v ?? null) ? (v as Value[]) : []
  if (items.length > MOST_DIMENSIONS) throw CypherError.notFaithful(`${EUCLIDEAN}() of more than ${MOST_DIMENSIONS} dimensions`)
  const floats = Float32Array.from(items, item => (typeof item === 'bigint' || typeof item === 'number' ? Number(item) : Number.NaN))
  if (floats.length > 0 && floats.every(Number.isFinite)) return floats
  throw invalid(`Argument ${argument} is not a valid vector for this similarity function.`)
}

export const vectorFunctions: FunctionDef[] = [
  defineStrict(
    'Scalar',
    `${EUCLIDEAN}(a :: LIST<INTEGER | FLOAT>, b :: LIST<INTEGER | FLOAT>) :: FLOAT`,
    'How near two vectors are, from 0 to 1.',
    ([first, second]) => {
      const [a, b] = [vector(first, 'a'), vector(second, 'b')]
      if (a.length !== b.length) throw invalid('The supplied vectors do not have the same number of dimensions.')
      return euclidean(a, b)
    },
  ),
  define('Scalar', 'vector.similarity.cosine(a :: LIST<ANY>, b :: LIST<ANY>) :: FLOAT', 'Refused: its last digits differ.', () => {
    throw CypherError.notFaithful('vector.similarity.cosine()')
  }),
]
