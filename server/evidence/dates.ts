/** Dates as far as they are known: 2022, 2022-07 or 2022-07-20. Unknown parts are never guessed. */

/** First and last day that a partial date can mean; lasts use day 31, which is enough to compare. */
export const firstDay = (date: string): string => `${date}-01-01`.slice(0, 10)
export const lastDay = (date: string): string => date + '-12-31'.slice(date.length === 4 ? 0 : date.length === 7 ? 3 : 6)

/** Whether the whole of `date` lies before the first day of `limit`. */
export const isBefore = (date: string, limit: string): boolean => lastDay(date) < firstDay(limit)

/** Whether the whole of `date` lies after the last day of `limit`. */
export const isAfter = (date: string, limit: string): boolean => firstDay(date) > lastDay(limit)

/** Whether something that held from `from` to `to` (null: still, or since ever) is known to have held on some day of `on`. */
export const heldOn = (from: string | null, to: string | null, on: string): boolean =>
  (from === null || firstDay(from) <= lastDay(on)) && (to === null || lastDay(to) >= firstDay(on))
