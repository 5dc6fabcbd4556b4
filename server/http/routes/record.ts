import type { Request, Router } from 'express'
import { ProblemError } from '../../answers/problems.ts'
import { readRoutes } from '../../answers/reads.ts'
import { writeRoutes } from '../../answers/writes.ts'
import { api } from '../../contract/api.ts'
import { byBody } from '../../contract/by-body.ts'
import { coded } from '../../contract/told/coded.ts'
import { bindJson } from '../route.ts'
import type { RouteContext } from './context.ts'

export function recordRoutes(router: Router, { answers, checked }: RouteContext): void {
  for (const name of keysOf(readRoutes)) {
    bindJson(router, api[name], input => answers.read(name, input), checked)
    const twin = byBody[name]
    if (twin) bindJson(router, twin, ({ params, body }) => answers.read(name, { params, query: body }), checked)
  }
  for (const name of keysOf(writeRoutes))
    bindJson(router, api[name], (input, request) => answers.write(name, input, idempotencyKey(request)), checked)
}

export function idempotencyKey({ headers }: Request): string | undefined {
  const key = headers['idempotency-key']
  if (key === undefined) return undefined
  if (typeof key !== 'string' || !/^[\x21-\x7e]{8,200}$/.test(key)) throw new ProblemError('invalid-input', coded('idempotencyKeyMustBe8'))
  return key
}

const keysOf = <K extends string>(table: Record<K, unknown>): K[] => Object.keys(table) as K[]
