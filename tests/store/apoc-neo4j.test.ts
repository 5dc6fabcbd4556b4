import { createServer, type Server } from 'node:http'
import { resolve } from 'node:path'
import neo4j from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { installApoc } from '../../scripts/neo4j/install.ts'
import { type LocalNeo4j, startNeo4j, versions } from '../../scripts/neo4j/start.ts'
import { openStore } from '../../server/store/open-store.ts'
import type { GraphStore } from '../../server/store/store.ts'
import { ask, plain, slugOf } from './ask.ts'

const apocVersion = '5.26.19'
const jars =
  inject('neo4j').length === 0
    ? new Error('there is no Neo4j to put it into')
    : await installApoc(apocVersion, resolve('.neo4j')).catch(error => error as Error)
if (jars instanceof Error) test.skip(`44: APOC was NOT tried: ${jars.message.split('\n')[0]}`, () => {})

let server: LocalNeo4j
let store: GraphStore
let listener: Server
let asked = 0
let address: string

describe.skipIf(jars instanceof Error)('44: a Neo4j with APOC', () => {
  beforeAll(async () => {
    listener = createServer((_request, response) => {
      asked++
      response.setHeader('content-type', 'application/json').end('{"a": 1}')
    })
    await new Promise<void>(done => listener.listen(0, '127.0.0.1', done))
    const at = listener.address()
    address = `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}/x.json`
    server = await startNeo4j({ version: versions.lts, home: resolve('.neo4j'), brief: true, plugins: String(jars) })
    store = await openStore({ NEO4J_URI: server.uri, NEO4J_USER: server.user, NEO4J_PASSWORD: server.password })
  })
  afterAll(async () => {
    await store?.close()
    await server?.stop()
    listener?.close()
  })

  const whatItCan = () => ({
    call: `apoc.cypher.runFirstColumnMany("LOAD CSV FROM '${address}' AS row RETURN row[0]", {})`,
    load: `apoc.load.json('${address}')`,
  })

  test('the plugin is there and reads addresses for whoever asks the database itself', async () => {
    const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password))
    const before = asked
    const { call, load } = whatItCan()
    await driver.executeQuery(`RETURN ${call} AS x`)
    expect(asked).toBe(before + 1)
    await driver.executeQuery(`CALL ${load} YIELD value RETURN value`)
    expect(asked).toBe(before + 2)
    await driver.close()
  })

  test.each([
    ['RETURN', f => `RETURN ${f} AS x`],
    ['WITH', f => `WITH ${f} AS x RETURN x`],
    ['WHERE', f => `MATCH (n) WHERE n.a = ${f} RETURN n`],
    ['WHERE of an empty match', f => `MATCH (n:Nothing) WHERE ${f} IS NOT NULL RETURN n`],
    ['ORDER BY', f => `UNWIND [1] AS a RETURN a ORDER BY ${f}`],
    ['LIMIT', f => `UNWIND [1] AS a RETURN a LIMIT size(${f})`],
    ['SKIP', f => `UNWIND [1] AS a RETURN a SKIP size(${f})`],
    ['UNWIND', f => `UNWIND ${f} AS x RETURN x`],
    ['CASE', f => `RETURN CASE WHEN true THEN ${f} ELSE 1 END AS x`],
    ['a list', f => `RETURN [${f}][0] AS x`],
    ['an index', f => `RETURN [1, 2][size(${f})] AS x`],
    ['a list comprehension', f => `RETURN [y IN [1] WHERE size(${f}) > 0 | y] AS x`],
    ['what a list comprehension makes', f => `RETURN [y IN [1] | ${f}] AS x`],
    ['a pattern comprehension', f => `MATCH (n) RETURN [(n)-->(m) WHERE size(${f}) > 0 | m] AS x`],
    ['a map', f => `RETURN {a: ${f}} AS x`],
    ['a map projection', f => `MATCH (n) RETURN n {.*, x: ${f}} AS x`],
    ['reduce', f => `RETURN reduce(s = 0, y IN [1] | s + size(${f})) AS x`],
    ['any', f => `RETURN any(y IN [1] WHERE size(${f}) > 0) AS x`],
    ['EXISTS', f => `RETURN EXISTS { MATCH (n) WHERE size(${f}) > 0 } AS x`],
    ['COUNT', f => `RETURN COUNT { UNWIND ${f} AS y RETURN y } AS x`],
    ['COLLECT', f => `RETURN COLLECT { UNWIND ${f} AS y RETURN y } AS x`],
    ['CALL { }', f => `CALL { RETURN ${f} AS x } RETURN x`],
    ['CALL () { }', f => `UNWIND [1] AS a CALL (a) { RETURN ${f} AS x } RETURN x`],
    ['an aggregation', f => `UNWIND [1] AS a RETURN collect(${f}) AS x`],
    ['the properties of a pattern', f => `MATCH (n {a: ${f}}) RETURN n`],
    ['WHERE of a node', f => `MATCH (n WHERE size(${f}) > 0) RETURN n`],
    ['WHERE of a relationship', f => `MATCH ()-[r WHERE size(${f}) > 0]->() RETURN r`],
    ['a quantified path', f => `MATCH (a) ((b)-[r]->(c) WHERE size(${f}) > 0){1,2} (d) RETURN a`],
    ['a dynamic label', f => `MATCH (n:$(${f})) RETURN n`],
    ['another function', f => `RETURN toString(size(${f})) AS x`],
    ['the argument of a procedure', f => `CALL db.index.fulltext.queryNodes('names', ${f}[0]) YIELD node RETURN node`],
    ['UNION', f => `RETURN 1 AS x UNION RETURN ${f} AS x`],
    ['EXPLAIN', f => `EXPLAIN RETURN ${f} AS x`],
    ['PROFILE', f => `PROFILE RETURN ${f} AS x`],
    ['CYPHER 5', f => `CYPHER 5 RETURN ${f} AS x`],
    ['names in backticks', f => `RETURN ${f.replace('apoc.cypher.runFirstColumnMany', '`apoc` . `cypher`./**/`runFirstColumnMany`')} AS x`],
    ['letters as escapes', f => `RETURN ${f.replace('apoc', '\\u0061poc')} AS x`],
    ['a map that is called', f => `WITH {a: 1} AS apoc RETURN ${f} AS x`],
  ] satisfies [string, (call: string) => string][])('a function of it is refused in %s', async (_place, text) => {
    const before = asked
    const query = text(whatItCan().call)
    expect([await slugOf(ask(store, query)), await slugOf(store.plan(query, {}))]).toEqual(['read-only', 'read-only'])
    expect(asked).toBe(before)
  })

  test.each([
    ['alone', p => `CALL ${p}`],
    ['with YIELD', p => `CALL ${p} YIELD value RETURN value`],
    ['in a subquery', p => `CALL { CALL ${p} YIELD value RETURN value } RETURN value`],
    ['in EXISTS', p => `RETURN EXISTS { CALL ${p} YIELD value RETURN value } AS x`],
    ['in OPTIONAL CALL', p => `OPTIONAL CALL ${p} YIELD value RETURN value`],
    ['in backticks', p => `CALL ${p.replace('apoc.load', '`apoc`.`load`')} YIELD value RETURN value`],
    ['in a UNION', p => `RETURN 1 AS value UNION CALL ${p} YIELD value RETURN value`],
  ] satisfies [string, (call: string) => string][])('a procedure of it is refused %s', async (_place, text) => {
    const before = asked
    const query = text(whatItCan().load)
    expect([await slugOf(ask(store, query)), await slugOf(store.plan(query, {}))]).toEqual(['read-only', 'read-only'])
    expect(asked).toBe(before)
  })

  test('every function and every procedure that it brings is refused by name, and none is told of in the schema', async () => {
    const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password))
    const functions = (await driver.executeQuery('SHOW FUNCTIONS YIELD name')).records.map(record => String(record.get('name')))
    const procedures = (await driver.executeQuery('SHOW PROCEDURES YIELD name')).records.map(record => String(record.get('name')))
    await driver.close()
    const theirs = (names: string[]) => names.filter(name => name.startsWith('apoc.'))
    expect([theirs(functions).length > 50, theirs(procedures).length > 50]).toEqual([true, true])
    for (const name of theirs(functions)) expect([name, await slugOf(ask(store, `RETURN ${name}() AS x`))]).toEqual([name, 'read-only'])
    for (const name of theirs(procedures)) expect([name, await slugOf(ask(store, `CALL ${name}()`))]).toEqual([name, 'read-only'])
    const schema = await store.schema()
    expect(theirs([...schema.functions, ...schema.procedures])).toEqual([])
  })

  test('what is on the lists runs all the same', async () => {
    expect(plain((await ask(store, "RETURN toUpper('a') AS x")).values)).toEqual([['A']])
  })
})
