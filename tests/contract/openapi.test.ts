import Ajv2020 from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { operations } from '../../server/contract/by-body.ts'
import { problemTypes } from '../../server/contract/problem.ts'
import { fakeRecords } from '../server/fake-records.ts'
import { serve } from '../server/serve.ts'

interface Operation {
  operationId: string
  parameters?: { name: string; in: string; required: boolean; schema: object }[]
  requestBody?: { content: Record<string, { schema: object }> }
  responses: Record<string, { $ref?: string; description?: string; content?: Record<string, { schema: object }> }>
}
interface Document {
  openapi: string
  info: { title: string; version: string }
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, object>; responses: Record<string, object> }
}

const fetchDocument = async (address: string): Promise<Document> => (await (await fetch(`${address}/api/openapi.json`)).json()) as Document
const ajv = new Ajv2020({ strict: false })
const compiles = (schema: object) => ajv.compile(schema)

describe('GET /api/openapi.json', () => {
  it('is OpenAPI 3.1 with every route of the contract, each id once', async () => {
    const { address } = await serve()
    const { openapi, info, paths } = await fetchDocument(address)
    expect(openapi).toBe('3.1.0')
    expect(info).toMatchObject({ title: 'Isnad', version: expect.stringMatching(/^\d+\.\d+\.\d+$/) })
    const described = Object.entries(paths).flatMap(([path, operations]) =>
      Object.entries(operations).map(([method, { operationId }]) => `${operationId} ${method} ${path}`),
    )
    const routes = Object.entries(operations).map(([name, { method, path }]) => `${name} ${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`)
    expect(described.toSorted()).toEqual(routes.toSorted())
  })

  it('has a parameter for each name in braces, schemas that compile, and the problem as the default answer', async () => {
    const { address } = await serve()
    const { paths, components } = await fetchDocument(address)
    const operations = Object.entries(paths).flatMap(([path, methods]) => Object.values(methods).map(operation => ({ path, ...operation })))
    for (const { path, parameters = [], requestBody, responses } of operations) {
      const inPath = parameters.filter(parameter => parameter.in === 'path')
      expect(inPath.map(parameter => parameter.name)).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(match => match[1]))
      expect(inPath.every(parameter => parameter.required)).toBe(true)
      const bodies = [requestBody ?? {}, ...Object.values(responses)].flatMap(({ content = {} }) => Object.values(content))
      for (const { schema } of [...parameters, ...bodies]) compiles(schema)
      expect(responses.default).toEqual({ $ref: '#/components/responses/Problem' })
    }
    expect(components.responses.Problem).toBeDefined()
    for (const schema of Object.values(components.schemas)) compiles(schema)
  })

  it('marks lists of the lens as optional repeated keys, and q as required', async () => {
    const { address } = await serve()
    const parameters = (await fetchDocument(address)).paths['/api/search']?.get?.parameters ?? []
    expect(parameters.find(({ name }) => name === 'without')).toMatchObject({
      required: false,
      explode: true,
      schema: { type: 'array', items: { type: 'string' } },
    })
    expect(parameters.find(({ name }) => name === 'q')).toMatchObject({ required: true, schema: { type: 'string', maxLength: 500 } })
  })

  it('its schemas accept what the routes answer', async () => {
    const { address } = await serve()
    const { paths } = await fetchDocument(address)
    for (const path of ['/api/health', '/api/graph', '/api/schema', '/api/sources']) {
      const validate = compiles(paths[path]?.get?.responses[200]?.content?.['application/json']?.schema ?? {})
      expect(validate(await (await fetch(address + path)).json()), `${path}: ${JSON.stringify(validate.errors)}`).toBe(true)
    }
    const validate = compiles(paths['/api/graph']?.get?.responses[200]?.content?.['application/json']?.schema ?? {})
    expect(validate({ entities: fakeRecords.entities })).toBe(false)
  })
})

describe('GET /problems/:slug', () => {
  it.each(Object.keys(problemTypes))('explains %s', async slug => {
    const { address } = await serve()
    const response = await fetch(`${address}/problems/${slug}`)
    expect(response.status).toBe(200)
    expect((await response.text()).length).toBeGreaterThan(40)
  })
})
