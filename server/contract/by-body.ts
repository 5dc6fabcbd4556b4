/** Parameters may be too many for an address, so each question can be sent as a body to the same path. */
import * as z from 'zod'
import { api } from './api.ts'
import type { Route } from './routes/route.ts'

const hasParameters = (query: z.ZodType): boolean => query instanceof z.ZodObject && Object.keys(query.shape).length > 0
const everyRoute: [string, Route][] = Object.entries<Route>(api)
const posted = new Set(everyRoute.filter(([, { method }]) => method === 'post').map(([, { path }]) => path))

/** By the GET route's name: POST on its path, parameters as JSON (lists as arrays). None where a POST already writes there. */
export const byBody: Readonly<Record<string, Route>> = Object.fromEntries(
  everyRoute
    .filter(([, { method, path, query }]) => method === 'get' && !posted.has(path) && hasParameters(query))
    .map(([name, route]): [string, Route] => [
      name,
      { ...route, method: 'post', summary: `${route.summary}; parameters in the body`, query: z.strictObject({}), body: route.query },
    ]),
)

export const operations: Readonly<Record<string, Route>> = {
  ...api,
  ...Object.fromEntries(Object.entries(byBody).map(([name, route]) => [`${name}ByBody`, route])),
}
