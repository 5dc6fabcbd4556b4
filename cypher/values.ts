/** Values as text and as dates, without the engine: what shows or reads them needs no more. */
export { formatFloat } from './text/number.ts'
export { formatTemporal } from './text/temporal.ts'
export { civilOf, daysInMonth, epochDayOf } from './types/calendar.ts'
export { CypherError } from './types/errors.ts'
export type * from './types/temporal.ts'
export type * from './types/types.ts'
