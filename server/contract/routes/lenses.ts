import * as z from 'zod'
import { addresses as at } from '../addresses.ts'
import { Lens } from '../lens.ts'
import { page } from '../list-pages.ts'
import { Speakers } from '../speakers.ts'
import { Comparison, Foundation, foundationRoles, LensPair, Positions, SetAside } from '../what-if.ts'
import { Id, limit, route } from './route.ts'

export const lensesRoutes = {
  setAside: route({
    ...at.setAside,
    summary: 'What falls and what stands without what the lens sets aside',
    query: Lens.extend({ limit: limit(5000, 100_000) }),
    output: SetAside,
  }),
  foundations: route({
    ...at.foundations,
    summary: 'What claims rest on: speakers, publishers, recordings, documents, single claims; most claims first',
    query: z.strictObject({
      q: z.string().max(500).default(''),
      role: z.preprocess(one => (one === undefined ? [] : Array.isArray(one) ? one : [one]), z.array(z.enum(foundationRoles))),
      limit: limit(50, 1000),
    }),
    output: z.strictObject({ foundations: z.array(Foundation), total: z.int() }),
  }),
  speakers: route({
    ...at.speakers,
    summary: 'Whom a lens can go by: speakers, publishers in their own voice, deniers; most relations first',
    query: Lens.extend({ limit: limit(1000, 10_000) }),
    output: Speakers,
  }),
  compare: route({
    ...at.compare,
    summary: 'Two lenses side by side: only A, only B, both agree, they contradict',
    query: LensPair.extend(page(1000, 5000)),
    output: Comparison,
  }),
  relationLedger: route({
    ...at.relationLedger,
    summary: 'Claims on a relation by position: say, deny, report',
    params: Id,
    query: Lens.extend(page(200, 1000)),
    output: Positions,
  }),
  entityLedger: route({
    ...at.entityLedger,
    summary: 'Claims about an entity by position',
    params: Id,
    query: Lens.extend(page(200, 1000)),
    output: Positions,
  }),
  sourceLedger: route({
    ...at.sourceLedger,
    summary: 'Claims stated or heard in a source by position',
    params: Id,
    query: Lens.extend(page(200, 1000)),
    output: Positions,
  }),
}
