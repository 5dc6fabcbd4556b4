/** A saved view from text. Apart from what writes one: the checks are large, and a first visit has nothing to read. */
import * as z from 'zod'
import { Lens } from '../../server/contract/lens.ts'
import { layoutNames } from '../layout/index.ts'
import { eachFacet } from './facets/index.ts'
import { t } from './t.ts'
import { tabNames } from './tabs.ts'
import { viewFormat } from './view-format.ts'

const ids = z.array(z.string().max(1000)).max(200_000)
const number = z.number().min(-1e7).max(1e7)

/** What each facet switches off; views saved before there was one have none of it. */
const facetSets = eachFacet(() => ids.default([]))

export const View = z.strictObject({
  format: z.literal(viewFormat),
  /** id, x, y in graph coordinates to a tenth of a pixel; x and y null where it was not placed yet. */
  entities: z.array(z.tuple([z.string().max(1000), number.nullable(), number.nullable()])).max(100_000),
  relations: ids,
  lens: Lens,
  filters: z.strictObject({
    ...facetSets,
    // views of the first version filter contested relations in this way
    contested: z.enum(['show', 'only', 'hide']).optional(),
    denials: z.boolean().default(false),
  }),
  hidden: ids,
  pinned: ids,
  layout: z.enum(layoutNames),
  // only its ends: what leads from one to the other is computed from the record, never read from an address
  path: z.object({ from: z.string().max(1000), to: z.string().max(1000) }).nullable(),
  selection: z.strictObject({ entities: ids, relations: ids }),
  viewport: z
    .strictObject({
      zoom: z.number().positive().max(100),
      pan: z.strictObject({ x: number, y: number }),
      whole: z.boolean().optional(),
      size: z.strictObject({ width: number, height: number }).optional(),
    })
    .nullable(),
  // views saved before there were these open on the graph
  tab: z.enum(tabNames).default('explore'),
  comparing: z.strictObject({ a: ids.nullable(), b: ids.nullable() }).nullable().default(null),
})
export type View = z.infer<typeof View>

export function readView(text: string): View {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new Error(t('thisIsNotASavedView'))
  }
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined
  if (format !== viewFormat)
    throw new Error(t('thisIsNotASavedView2', { format: JSON.stringify(format), given: format !== undefined, viewFormat }))
  const parsed = View.safeParse(value)
  if (parsed.success) return parsed.data
  const { path, message } = parsed.error.issues[0]!
  throw new Error(t('thisSavedViewIsDamagedAt', { path: path.join('/'), message }))
}
