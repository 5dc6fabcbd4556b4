import type { Rest } from '../contract/list-pages.ts'
import { coded } from '../contract/told/coded.ts'
import { BadArgument } from './not-in-record.ts'

export interface Page {
  limit: number
  cursor?: string | undefined
}

export const whole: Page = { limit: Number.POSITIVE_INFINITY }

type Lists = Readonly<Record<string, readonly unknown[]>>

/** Cuts lists before their items are made into an answer, so that what is not shown costs nothing. Throws BadArgument. */
export function cutLists<L extends Lists>(lists: L, { limit, cursor }: Page): { shown: L; rest: { [K in keyof L]: Rest } } {
  const from = cursor === undefined ? null : placeOf(cursor, lists)
  const shown: Record<string, readonly unknown[]> = {}
  const rest: Record<string, Rest> = {}
  for (const [name, all] of Object.entries(lists)) {
    const start = from?.list === name ? from.start : 0
    const end = from === null || from.list === name ? start + limit : start
    shown[name] = all.slice(start, end)
    rest[name] = { total: all.length, next: end < all.length ? `${name}.${end}.${all.length}` : null }
  }
  return { shown: shown as L, rest: rest as { [K in keyof L]: Rest } }
}

/** A cursor holds the list's length: if that changed, pages would skip or repeat some. */
function placeOf(cursor: string, lists: Lists): { list: string; start: number } {
  const [, list, start, then] = /^(\w{1,40})\.(\d{1,9})\.(\d{1,9})$/.exec(cursor) ?? []
  const all = list !== undefined && Object.hasOwn(lists, list) ? lists[list] : undefined
  if (list === undefined || all === undefined) throw new BadArgument('cursor', coded('thisIsNotACursor'))
  if (Number(then) !== all.length) throw new BadArgument('cursor', coded('theListChangedSinceThe'))
  return { list, start: Number(start) }
}
