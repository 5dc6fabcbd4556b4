import { equals } from '../values/comparison.ts'
import { define, type FunctionDef } from './define.ts'
import { valueType } from './value-type.ts'

export const scalarFunctions: FunctionDef[] = [
  define('Scalar', 'coalesce(input... :: ANY) :: ANY', 'The first argument that is not null.', args => args.find(v => v !== null) ?? null),
  define('Scalar', 'nullIf(v1 :: ANY, v2 :: ANY) :: ANY', 'Null where both are equal, else the first.', ([a = null, b = null]) =>
    equals(a, b) === true ? null : a,
  ),
  define('Scalar', 'randomUUID() :: STRING', 'A new random UUID.', () => globalThis.crypto.randomUUID()),
  define('Scalar', 'timestamp() :: INTEGER', 'Milliseconds since 1970 at the start of the statement.', (_, ctx) => BigInt(ctx.now.epochMs)),
  define('Scalar', 'valueType(input :: ANY) :: STRING', 'The type of a value as Cypher writes it.', ([v = null]) => valueType(v)),
]
