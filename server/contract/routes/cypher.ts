import * as z from 'zod'
import { addresses as at } from '../addresses.ts'
import { Library } from '../library.ts'
import { Plan, QueryInput, QueryLine } from '../query.ts'
import { Id, route } from './route.ts'

export const cypherRoutes = {
  library: route({
    ...at.library,
    summary: 'Saved queries: those that come with Isnad and the workspace’s own files',
    output: Library,
  }),
  query: route({
    ...at.query,
    summary: 'Read-only Cypher, row by row',
    body: QueryInput,
    output: QueryLine,
  }),
  cancelQuery: route({
    ...at.cancelQuery,
    summary: 'Stop a running query',
    params: Id,
    output: z.strictObject({ cancelled: z.boolean() }),
  }),
  plan: route({
    ...at.plan,
    summary: 'How the engine would run a query',
    body: QueryInput.pick({ cypher: true, params: true }),
    output: z.strictObject({ plan: Plan, columns: z.array(z.string()) }),
  }),
}
