/** The proleptic Gregorian and ISO week calendars over day numbers (0 is 1970-01-01, a Thursday). */

export interface CivilDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Days in 400 Gregorian years: whole weeks, so weekdays and daylight-saving rules repeat too. */
export const CYCLE_DAYS = 146_097

/** Month 1 to 12, day unchecked. Years counted from March put leap days last. */
export function epochDayOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * CYCLE_DAYS + dayOfEra - 719_468
}

export function civilOf(epochDay: number): CivilDate {
  const z = epochDay + 719_468
  const era = Math.floor(z / CYCLE_DAYS)
  const dayOfEra = z - era * CYCLE_DAYS
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day }
}

export const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** ISO weekday: 1 Monday to 7 Sunday. */
export const weekdayOf = (epochDay: number): number => ((((epochDay + 3) % 7) + 7) % 7) + 1

export function firstMonday(weekYear: number): number {
  const fourth = epochDayOf(weekYear, 1, 4)
  return fourth - weekdayOf(fourth) + 1
}

export function isoWeekOf(epochDay: number): { weekYear: number; week: number } {
  const { year } = civilOf(epochDay)
  let weekYear = year
  if (epochDay < firstMonday(year)) weekYear = year - 1
  else if (epochDay >= firstMonday(year + 1)) weekYear = year + 1
  return { weekYear, week: Math.floor((epochDay - firstMonday(weekYear)) / 7) + 1 }
}

export const ordinalDayOf = (epochDay: number): number => epochDay - epochDayOf(civilOf(epochDay).year, 1, 1) + 1

export const quarterOf = (month: number): number => Math.ceil(month / 3)

export const quarterStart = (year: number, quarter: number): number => epochDayOf(year, quarter * 3 - 2, 1)

/** The day of the month is cut to the month's length. */
export function addMonths(epochDay: number, months: number): number {
  const { year, month, day } = civilOf(epochDay)
  const index = year * 12 + month - 1 + months
  const newYear = Math.floor(index / 12)
  const newMonth = index - newYear * 12 + 1
  return epochDayOf(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)))
}
