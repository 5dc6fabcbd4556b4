import type * as z from 'zod'
import type { Route } from '../contract/routes/route.ts'

export interface Input<R extends Route> {
  params: z.output<R['params']>
  query: z.output<R['query']>
  body: z.output<R['body']>
}
