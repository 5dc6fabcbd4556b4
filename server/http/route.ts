import type { Request, RequestHandler, Response, Router } from 'express'
import type * as z from 'zod'
import type { Input } from '../answers/input.ts'
import { fromJson, type Json } from '../answers/json.ts'
import { mostErrors, ProblemError } from '../answers/problems.ts'
import type { Problem } from '../contract/problem.ts'
import type { Route } from '../contract/routes/route.ts'
import { asItIs, type Coded, coded, codedWords } from '../contract/told/coded.ts'
import { pointerTo, shortened } from '../contract/told/pointer.ts'

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
        throw new ProblemError('method-not-allowed', coded('thisAddressTakes', { allow }), {}, { Allow: allow })
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

type Wrong = NonNullable<Problem['errors']>[number]

const wrong = (at: string, code: Wrong['code'], told: Coded): Wrong => ({ pointer: at, code, detail: codedWords(told), told })

/** Codes that a schema of the contract gives in place of zod's own words. */
const ofSchemas = (['aNameHasLetters', 'isPastExactNumbers'] as const).map(code => coded(code))

function wrongOf(issue: z.core.$ZodIssue): Wrong[] {
  const at = pointerTo(issue.path)
  const own = ofSchemas.find(each => codedWords(each) === issue.message)
  if (own) return [wrong(at, issue.code === 'invalid_format' ? 'invalid-format' : 'refused', own)]
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys
        .slice(0, mostErrors)
        .map(key => wrong(pointerTo([...issue.path, key]), 'unknown-parameter', coded('isNotAParameter')))
    case 'invalid_type':
      return [wrong(at, 'invalid-type', coded('hasToBeOfType', { type: issue.expected }))]
    case 'too_small':
      return [wrong(at, 'too-small', coded('isTooSmall', { least: Number(issue.minimum) }))]
    case 'too_big':
      return [wrong(at, 'too-big', coded('isTooBig', { most: Number(issue.maximum) }))]
    case 'invalid_value':
      return [wrong(at, 'invalid-value', coded('isNoneOf', { values: issue.values.map(String) }))]
    case 'invalid_union':
      return [wrong(at, 'invalid-value', coded('fitsNothing'))]
    case 'invalid_format':
      return [wrong(at, 'invalid-format', coded('hasTheWrongForm', { form: issue.format }))]
    default:
      return [wrong(at, 'refused', asItIs(shortened(issue.message)))]
  }
}

function parsed(schema: z.ZodType, input: unknown): unknown {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  const errors = result.error.issues.slice(0, mostErrors).flatMap(wrongOf).slice(0, mostErrors)
  const first = errors[0]
  const problem = first?.told ?? coded('fitsNothing')
  const told = first?.pointer ? coded('inPart', { part: first.pointer, problem }) : coded('theInput', { problem })
  throw new ProblemError('invalid-input', coded('stop', { message: told }), { errors })
}

function assertShape(route: Route, answer: unknown): void {
  const result = route.output.safeParse(answer)
  if (!result.success) throw new Error(`${route.method} ${route.path} answered outside its contract: ${result.error.message}`)
}
