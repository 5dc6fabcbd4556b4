import type { Value } from '../types/types.ts'
import { numeric } from './arguments.ts'
import { define, defineStrict, type FunctionDef } from './define.ts'
import { roundFunction } from './rounding.ts'

const float = (category: 'Numeric' | 'Trigonometric', name: string, description: string, of: (x: number) => number): FunctionDef =>
  defineStrict(category, `${name}(input :: FLOAT) :: FLOAT`, description, ([x]) => of(numeric(x, name)))

function absolute([x]: readonly Value[]): Value {
  // Java's Math.abs leaves the smallest INTEGER as it is, and so does Neo4j.
  if (typeof x === 'bigint') return BigInt.asIntN(64, x < 0n ? -x : x)
  return Math.abs(numeric(x, 'abs'))
}

function signOf([x]: readonly Value[]): Value {
  const value = numeric(x, 'sign')
  return value > 0 ? 1n : value < 0 ? -1n : 0n
}

export const mathFunctions: FunctionDef[] = [
  defineStrict('Numeric', 'abs(input :: INTEGER | FLOAT) :: INTEGER | FLOAT', 'The absolute value.', absolute),
  defineStrict('Numeric', 'sign(input :: INTEGER | FLOAT) :: INTEGER', '-1, 0 or 1 as the number is negative, zero or positive.', signOf),
  defineStrict('Numeric', 'isNaN(input :: INTEGER | FLOAT) :: BOOLEAN', 'Whether the number is NaN.', ([x]) =>
    Number.isNaN(numeric(x, 'isNaN')),
  ),
  define('Numeric', 'rand() :: FLOAT', 'A random number from 0 to below 1.', () => Math.random()),
  define('Numeric', 'e() :: FLOAT', 'The base of the natural logarithm.', () => Math.E),
  roundFunction,
  float('Numeric', 'ceil', 'The smallest whole number that is not less.', Math.ceil),
  float('Numeric', 'floor', 'The largest whole number that is not greater.', Math.floor),
  float('Numeric', 'exp', 'e to the power of the number.', Math.exp),
  float('Numeric', 'log', 'The natural logarithm.', Math.log),
  float('Numeric', 'log10', 'The logarithm to base 10.', Math.log10),
  float('Numeric', 'sqrt', 'The square root.', Math.sqrt),
  define('Trigonometric', 'pi() :: FLOAT', 'The number π.', () => Math.PI),
  float('Trigonometric', 'acos', 'The arc cosine in radians.', Math.acos),
  float('Trigonometric', 'asin', 'The arc sine in radians.', Math.asin),
  float('Trigonometric', 'atan', 'The arc tangent in radians.', Math.atan),
  defineStrict('Trigonometric', 'atan2(y :: FLOAT, x :: FLOAT) :: FLOAT', 'The angle of the point (x, y) in radians.', ([y, x]) =>
    Math.atan2(numeric(y, 'atan2'), numeric(x, 'atan2')),
  ),
  float('Trigonometric', 'cos', 'The cosine of an angle in radians.', Math.cos),
  float('Trigonometric', 'cot', 'The cotangent of an angle in radians.', x => 1 / Math.tan(x)),
  float('Trigonometric', 'degrees', 'Radians as degrees.', x => x * (180 / Math.PI)),
  float('Trigonometric', 'haversin', 'Half the versine of an angle in radians.', x => (1 - Math.cos(x)) / 2),
  float('Trigonometric', 'radians', 'Degrees as radians.', x => x * (Math.PI / 180)),
  float('Trigonometric', 'sin', 'The sine of an angle in radians.', Math.sin),
  float('Trigonometric', 'tan', 'The tangent of an angle in radians.', Math.tan),
]
