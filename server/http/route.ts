import type { Request, RequestHandler, Response, Router } from 'express'
import type * as z from 'zod'
import type { Input } from '../answers/input.ts'
import { fromJson, type Json } from '../answers/json.ts'
import { mostErrors, ProblemError } from '../answers/problems.ts'
import type { ValueError } from '../contract/problem.ts'
import type { Route } from '../contract/routes/route.ts'

type Plain<R extends Route> = (
  input: Input<R>,
  request: Request,
  response: Response,
) => Promise<z.input<R['output']>> | z.input<R['output']>
type Stream<R extends Route> = (input: Input<R>, request: Request, response: Response) => Promise<void>

/** `checked`: a wrong shape of the answer is an internal error (tests and development). */
export function bind<R extends Route>(router: Router, route: R, handler: Plain<R>, checked: boolean): void {
  router[route.method](route.path, async (request, response) => {
    const answer = await handler(parseInput(route, request), request, response)
    if (checked) assertShape(route, answer)
    response.json(answer)
  })
}

export function bindJson<R extends Route>(
  router: Router,
  route: R,
  handler: (input: Input<R>, request: Request) => Promise<Json>,
  checked: boolean,
): void {
  router[route.method](route.path, async (request, response) => {
    const answer = await handler(parseInput(route, request), request)
    if (checked) assertShape(route, fromJson(answer))
    response
      .type('json')
      .set('ETag', answer.etag)
      .send(Buffer.from(answer.bytes.buffer, answer.bytes.byteOffset, answer.bytes.byteLength))
  })
}

export function bindStream<R extends Route>(router: Router, route: R, handler: Stream<R>): void {
  router[route.method](route.path, (request, response) => handler(parseInput(route, request), request, response))
}

/** 405 for a known path with another method. */
export function otherMethods(routes: Route[]): { path: string; refuse: RequestHandler }[] {
  return [...new Set(routes.map(route => route.path))].map(path => {
    const allow = routes
      .filter(route => route.path === path)
      .map(route => route.method.toUpperCase())
      .join(', ')
    return {
      path,
      refuse: () => {
        throw new ProblemError('method-not-allowed', `This address takes ${allow}.`, {}, { Allow: allow })
      },
    }
  })
}

function parseInput<R extends Route>(route: R, request: Request): Input<R> {
  const body: unknown = route.method === 'post' ? request.body : undefined
  return {
    params: parsed(route.params, request.params) as Input<R>['params'],
    query: parsed(route.query, request.query) as Input<R>['query'],
    body: parsed(route.body, body) as Input<R>['body'],
  }
}

const codes: Partial<Record<z.core.$ZodIssue['code'], ValueError>> = {
  too_small: 'too-small',
  too_big: 'too-big',
  invalid_type: 'invalid-type',
  invalid_value: 'invalid-value',
  invalid_union: 'invalid-value',
  invalid_format: 'invalid-format',
}

function parsed(schema: z.ZodType, input: unknown): unknown {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  const errors = result.error.issues.slice(0, mostErrors).flatMap(issue =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map(key => ({
          pointer: pointer([...issue.path, key]),
          code: 'unknown-parameter' as const,
          detail: 'is not a parameter of this route',
        }))
      : [{ pointer: pointer(issue.path), code: codes[issue.code] ?? ('refused' as const), detail: issue.message }],
  )
  const first = errors[0]
  throw new ProblemError('invalid-input', `${first?.pointer || 'The input'}: ${first?.detail}.`, { errors })
}

/** RFC 6901. */
const pointer = (path: readonly PropertyKey[]): string =>
  path.map(key => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

function assertShape(route: Route, answer: unknown): void {
  const result = route.output.safeParse(answer)
  if (!result.success) throw new Error(`${route.method} ${route.path} answered outside its contract: ${result.error.message}`)
}
