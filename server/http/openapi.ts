import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { api } from '../contract/api.ts'
import { byBody } from '../contract/by-body.ts'
import { Problem } from '../contract/problem.ts'
import type { Route } from '../contract/routes/route.ts'

type Json = Record<string, unknown>
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }

export function openApi(home = '/'): Json {
  const paths: Record<string, Json> = {}
  for (const [operationId, route] of Object.entries<Route>(api)) {
    const path = inBraces(route.path)
    const twin = byBody[operationId]
    paths[path] = {
      ...paths[path],
      [route.method]: operation(operationId, route, answerOf(operationId, route)),
      ...(twin && { post: operation(`${operationId}ByBody`, twin, { 200: { $ref: `#/paths/${pointerPart(path)}/get/responses/200` } }) }),
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Isnad',
      version,
      description: 'A graph explorer in which every relation says who says so. Every failure is application/problem+json.',
    },
    servers: [{ url: home }],
    paths,
    components: {
      schemas: { Problem: schemaOf(Problem, 'output') },
      responses: {
        Problem: {
          description: 'Any failure (RFC 9457)',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
    },
  }
}

const inBraces = (path: string): string => path.replaceAll(/:(\w+)/g, '{$1}')
const pointerPart = (text: string): string => text.replaceAll('~', '~0').replaceAll('/', '~1')

function answerOf(operationId: string, route: Route): Json {
  const answer = { schema: schemaOf(route.output, 'output') }
  return {
    200: { description: route.summary, content: { [route.stream ? 'application/x-ndjson' : 'application/json']: answer } },
    ...(operationId === 'health' && { 503: { description: 'The store cannot be reached', content: { 'application/json': answer } } }),
  }
}

function operation(operationId: string, route: Route, answers: Json): Json {
  const parameters = [...parametersOf(route.params, 'path'), ...parametersOf(route.query, 'query'), ...(route.once ? [idempotencyKey] : [])]
  return {
    operationId,
    summary: route.summary,
    ...(parameters.length > 0 && { parameters }),
    ...(route.method === 'post' && {
      requestBody: { required: true, content: { 'application/json': { schema: schemaOf(route.body, 'input') } } },
    }),
    responses: { ...answers, default: { $ref: '#/components/responses/Problem' } },
  }
}

const idempotencyKey: Json = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'A name of your own for this submission, such as a UUID: sent again after a lost answer, it is written once.',
  schema: { type: 'string', minLength: 8, maxLength: 200 },
}

function parametersOf(schema: z.ZodType, place: 'path' | 'query'): Json[] {
  if (!(schema instanceof z.ZodObject)) return []
  return Object.entries<z.ZodType>(schema.shape).map(([name, part]) => ({
    name,
    in: place,
    // an omitted list is an empty list, which its schema alone does not say
    required: !part.safeParse(undefined).success,
    schema: schemaOf(part, 'input'),
    ...(place === 'query' && { style: 'form', explode: true }),
  }))
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, { io, reused: 'inline', unrepresentable: 'any' })
  return json
}
