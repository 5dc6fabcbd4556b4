import { between, type Measure } from '../temporal/between.ts'
import { invalidCall } from '../temporal/construct.ts'
import { durationFromMap, readDuration } from '../temporal/read-duration.ts'
import { isInstant, isMap } from '../types/kinds.ts'
import type { Value } from '../types/types.ts'
import { defineStrict, type FunctionDef } from './define.ts'

function duration([input = null]: readonly Value[]): Value {
  if (typeof input === 'string') return readDuration(input)
  if (isMap(input)) return durationFromMap(input)
  throw invalidCall('DurationFunction', [input])
}

const measure = (name: Measure, description: string): FunctionDef =>
  defineStrict('Duration', `duration.${name}(from :: ANY, to :: ANY) :: DURATION`, description, ([a = null, b = null]) => {
    if (!isInstant(a) || !isInstant(b)) throw invalidCall(`${name[0]?.toUpperCase()}${name.slice(1)}`, [a, b])
    return between(name, a, b)
  })

export const durationFunctions: FunctionDef[] = [
  defineStrict('Duration', 'duration(input :: ANY) :: DURATION', 'A duration from text or a map of amounts.', duration),
  measure('between', 'From one value to another in months, days, seconds and nanoseconds.'),
  measure('inMonths', 'Whole months from one value to another.'),
  measure('inDays', 'Whole days from one value to another.'),
  measure('inSeconds', 'Seconds and nanoseconds from one value to another.'),
]
