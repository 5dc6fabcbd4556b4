/** Lists of an answer are cut where they are asked to be; how long they are is always said. */
import * as z from 'zod'

/** The first `limit` of each list; with a `cursor` from an earlier answer the next of that one list, and nothing of the others. */
export const page = (fallback: number, most: number) => ({
  limit: z.coerce.number().int().min(1).max(most).default(fallback),
  cursor: z.string().max(200).optional(),
})

const Rest = z.strictObject({ total: z.int(), next: z.string().nullable() })
export type Rest = z.infer<typeof Rest>

/** Of each list its whole length and the cursor of what comes after; null where nothing does. */
export const restOf = <K extends string>(...names: readonly K[]) =>
  z.strictObject(Object.fromEntries(names.map(name => [name, Rest])) as Record<K, typeof Rest>)
