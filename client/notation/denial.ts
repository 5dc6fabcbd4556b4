/** What somebody denies, drawn from whoever denies to what is denied: two parallel lines with a bar, and its words beside them. */
import type { Ink } from './inks.ts'

/** `gap` between its lines, px; its words are `larger` px larger than a relation's. */
export const denial = {
  word: 'denial',
  ink: 'contested' satisfies Ink as Ink,
  gap: 3,
  larger: 1.5,
  plain: 'two parallel lines with a bar across',
}
