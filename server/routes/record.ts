/** Everything that the record answers or takes by itself: a question of the contract, the same question to the ledger. */
import type { Router } from 'express'
import { readRoutes } from '../answers/reads.ts'
import { writeRoutes } from '../answers/writes.ts'
import { api } from '../contract/api.ts'
import { byBody } from '../contract/by-body.ts'
import { bindJson } from '../route.ts'
import type { RouteContext } from './context.ts'

export function recordRoutes(router: Router, { answers, checked }: RouteContext): void {
  for (const name of keysOf(readRoutes)) {
    bindJson(router, api[name], input => answers.read(name, input), checked)
    const twin = byBody[name]
    if (twin) bindJson(router, twin, ({ params, body }) => answers.read(name, { params, query: body }), checked)
  }
  for (const name of keysOf(writeRoutes)) bindJson(router, api[name], input => answers.write(name, input), checked)
}

const keysOf = <K extends string>(table: Record<K, unknown>): K[] => Object.keys(table) as K[]
