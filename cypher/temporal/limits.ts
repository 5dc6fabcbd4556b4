import { epochDayOf } from '../types/calendar.ts'
import { CypherError } from '../types/errors.ts'

/** Neo4j's years -999999999 to 999999999. */
const FIRST_DAY = epochDayOf(-999_999_999, 1, 1)
const LAST_DAY = epochDayOf(999_999_999, 12, 31)

/** An arithmetic error outside Neo4j's calendar. */
export function checkedDay(epochDay: number): number {
  if (epochDay >= FIRST_DAY && epochDay <= LAST_DAY) return epochDay
  throw CypherError.arithmeticError('Invalid value for Year (valid values -999999999 - 999999999)')
}
