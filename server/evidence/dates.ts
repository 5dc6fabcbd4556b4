/** 2022, 2022-07 or 2022-07-20; unknown parts are never guessed. */

/** Last days use day 31, which is enough to compare. */
export const firstDay = (date: string): string => `${date}-01-01`.slice(0, 10)
export const lastDay = (date: string): string => date + '-12-31'.slice(date.length === 4 ? 0 : date.length === 7 ? 3 : 6)

export const isBefore = (date: string, limit: string): boolean => lastDay(date) < firstDay(limit)

export const isAfter = (date: string, limit: string): boolean => firstDay(date) > lastDay(limit)

/** Null: still, or always. Only what is known to have held on some day of `on` counts. */
export const heldOn = (from: string | null, to: string | null, on: string): boolean =>
  (from === null || firstDay(from) <= lastDay(on)) && (to === null || lastDay(to) >= firstDay(on))
