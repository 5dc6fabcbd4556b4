import { epochDayOf } from '../types/calendar.ts'
import { CypherError } from '../types/errors.ts'

/** The first and last day that Neo4j holds: years -999999999 and 999999999. */
const FIRST_DAY = epochDayOf(-999_999_999, 1, 1)
const LAST_DAY = epochDayOf(999_999_999, 12, 31)

/** The day itself, or an arithmetic error where it is outside Neo4j's calendar. */
export function checkedDay(epochDay: number): number {
  if (epochDay >= FIRST_DAY && epochDay <= LAST_DAY) return epochDay
  throw CypherError.arithmeticError('Invalid value for Year (valid values -999999999 - 999999999)')
}
