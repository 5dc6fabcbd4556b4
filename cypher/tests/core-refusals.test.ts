import { describe, expect, test } from 'vitest'
import { compile } from '../compile.ts'
import { execute } from '../index.ts'
import { parse } from '../parse/parse.ts'
import { ask, context, failure, sample } from './core-fixture.ts'

const NOT_FOUND = 'Neo.ClientError.Procedure.ProcedureNotFound'
const SYNTAX = 'Neo.ClientError.Statement.SyntaxError'

describe('what is not a reading query is refused by name', () => {
  test.each([
    ['CREATE ()', 'CREATE'],
    ['MATCH (n) SET n.x = 1', 'SET'],
    ['MATCH (n) DETACH DELETE n', 'DELETE'],
    ['MERGE (n)', 'MERGE'],
    ['FOREACH (x IN [1] | CREATE ())', 'FOREACH'],
    ['CALL { CREATE () }', 'CREATE'],
    ["LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l", 'LOAD CSV'],
    ["\\u004cOAD CSV FROM 'x' AS l RETURN l", 'LOAD CSV'],
    ['EXPLAIN CREATE ()', 'CREATE'],
    ['CREATE INDEX FOR (n:A) ON (n.x)', 'CREATE INDEX'],
    ['DROP DATABASE neo4j', 'DROP DATABASE'],
    ['CALL db.createLabel("X")', 'db.createLabel'],
  ])('%s', (query, clause) => {
    const error = failure(query)
    expect(error.code).toBe('Isnad.ReadOnly')
    expect(error.message).toContain(clause)
  })
})

describe('what this engine lacks is named, with the reason', () => {
  test.each([
    ['SHOW USERS', 'Isnad.NotFaithful', 'SHOW USERS is not implemented'],
    ['CALL db.info() YIELD name RETURN name', 'Isnad.NotFaithful', 'The procedure db.info is not implemented'],
    ['USE neo4j RETURN 1', 'Isnad.NotFaithful', 'there is one graph only'],
    ["CALL/**/apoc.load.json('file:///etc/passwd') YIELD value RETURN value", NOT_FOUND, '`apoc.` belong to a plug-in'],
    ['CALL `apoc`.`load`.`json`("x") YIELD value RETURN value', NOT_FOUND, '`apoc.load.json`'],
    ["CALL apoc.help('x')", NOT_FOUND, '`apoc.help`'],
    ['CALL db.lables()', NOT_FOUND, 'The nearest name is `db.labels`.'],
    ['CALL somebodys.own.procedure()', NOT_FOUND, 'properly deployed.'],
    ["LOAD CSV FROM 'x' AS l RETURN l", 'Isnad.ReadOnly', 'it reads files and addresses outside the graph'],
    [
      "RETURN normalize(reduce(s = '\u0301', i IN range(1, 23) | s + s)) AS c",
      'Isnad.NotFaithful',
      'The normal form of more than 10,000 marks in a row',
    ],
    [':param x => 1', SYNTAX, '`:param` is a command of Neo4j Browser and Cypher Shell'],
    [':play movies', SYNTAX, '`:play` is a command of Neo4j Browser and Cypher Shell'],
    ['MATCH (n) RETURN n GROUP BY n.name', SYNTAX, "Invalid input 'GROUP'"],
    ['MATCH (n) WHERE n.name = ‘x’ RETURN n', SYNTAX, '(U+2018 is a typographic quote;'],
    ['MATCH (n) WHERE n.age –1 RETURN n', SYNTAX, '(U+2013 is a dash;'],
    ['MATCH (n)\u00a0\u200bRETURN n', SYNTAX, '(U+200B is an invisible character)'],
  ])('%s', (query, code, words) => {
    const error = failure(query)
    expect(error.code).toBe(code)
    expect(error.message).toContain(words)
  })
  test('names may be words of the console, and hold characters that are not seen', () => {
    expect(ask('WITH 1 AS help, 2 AS style RETURN help, style AS play, {reset: 3}.reset')).toEqual(['1, 2, 3'])
    expect(ask('WITH {می\u200cرود: 1} AS m RETURN m.می\u200cرود, keys(m)[0] = $p', sample(), { p: 'می\u200cرود' })).toEqual(['1, true'])
  })
})

describe('errors carry code, wording and position', () => {
  test.each([
    ['MATCH (n) RETURN m', 'SyntaxError', 'Variable `m` not defined', 18],
    ['MATCH (n RETURN n', 'SyntaxError', "Invalid input 'RETURN'", 10],
    ['RETURN 1; CREATE ()', 'SyntaxError', 'Expected exactly one statement', 1],
    ['RETURN 1 + true', 'SyntaxError', 'Type mismatch', 12],
    ['RETURN nope(1)', 'SyntaxError', "Unknown function 'nope'", 8],
  ])('%s', (query, code, wording, column) => {
    const error = failure(query)
    expect(error.code).toBe(`Neo.ClientError.Statement.${code}`)
    expect(error.message).toContain(wording)
    expect(error.position?.column).toBe(column)
  })

  test('missing parameters are all named', () => {
    const error = failure('MATCH (n) WHERE n.x = $a RETURN $b')
    expect(error.code).toBe('Neo.ClientError.Statement.ParameterMissing')
    expect(error.message).toBe('Expected parameter(s): a, b')
  })
  test.each([
    ['RETURN $p OR true AS x', 'Boolean', 8],
    ['RETURN $p[0..1] AS x', 'List<T>', 8],
    ['MATCH (n) WHERE $p RETURN n', 'Boolean', 17],
    ['RETURN 1 IN $p AS x', 'List<T>', 13],
  ])('a parameter of a wrong type is found before running: %s', (query, expected, column) => {
    const error = failure(query, sample(), { p: 'text' })
    expect(error.code).toBe('Neo.ClientError.Statement.SyntaxError')
    expect(error.message).toBe(`Type mismatch for parameter 'p': expected ${expected} but was String`)
    expect(error.position?.column).toBe(column)
  })
  test.each(['UNWIND [1] AS x RETURN x ORDER BY count(*)', 'RETURN count(rand())'])('aggregates where Neo4j wants none: %s', query =>
    expect(failure(query).code).toBe('Neo.ClientError.Statement.SyntaxError'),
  )
  test.each([
    ['UNWIND COLLECT { MATCH (n) WITH n.k AS o, count(*) AS c RETURN [o, c] } AS u RETURN u', 43],
    ['RETURN [x IN [1] | COUNT { MATCH (n) WITH count(*) AS c RETURN c }] AS a', 43],
    ['RETURN [x IN [1] WHERE EXISTS { MATCH (n) WITH count(*) AS c RETURN c } | x] AS a', 48],
    ['RETURN reduce(s = 0, x IN [1] | s + COUNT { MATCH (n) RETURN count(*) AS c }) AS a', 62],
    ['RETURN any(x IN [1] WHERE COUNT { MATCH (n) RETURN count(*) AS c } > 1) AS c', 52],
    ['RETURN none(x IN [1] WHERE COUNT { MATCH (n) RETURN count(*) AS c } > 1) AS c', 53],
    ['RETURN all(x IN [1] WHERE EXISTS { MATCH (n) RETURN count(*) AS c }) AS c', 53],
    ['RETURN single(x IN [1] WHERE EXISTS { MATCH (n) RETURN count(*) AS c }) AS c', 56],
  ])('aggregates in what is worked out item by item: %s', (query, column) => {
    const error = failure(query)
    expect(error.code).toBe(SYNTAX)
    expect(error.message).toBe("Can't use aggregating expressions inside of expressions executing over lists")
    expect(error.position?.column).toBe(column)
  })
  test.each(['', ' \n', '// nothing'])('an empty text is a syntax error: %j', text => {
    expect(failure(text).code).toBe('Neo.ClientError.Statement.SyntaxError')
  })
})

describe('texts out of bounds fail clearly', () => {
  test.each([
    ['long', `RETURN '${'x'.repeat(100_001)}'`],
    ['deep brackets', `RETURN ${'('.repeat(9_000)}1${')'.repeat(9_000)}`],
    ['deep lists', `RETURN ${'['.repeat(500)}${']'.repeat(500)}`],
    ['many steps', `MATCH ()${'-->()'.repeat(300)} RETURN 1`],
  ])('%s', (_what, text) => expect(failure(text).code).toBe('Isnad.TooComplex'))

  test('a long sum is not a deep tree', () => {
    const text = `RETURN ${Array.from({ length: 2000 }, () => '1').join('+')} AS s`
    // only parsing is tested here: Neo4j's analysis takes minutes over such a text
    const { rows } = execute({ text, ast: parse(text) }, context(sample()))
    expect([...rows]).toEqual([[2000n]])
  })
})

describe('a running query can be stopped', () => {
  const stop = new Error('stopped')
  const stopping = (after: number) => {
    let ticks = 0
    return () => {
      if (++ticks > after) throw stop
    }
  }
  test.each([
    'UNWIND range(1, 10000000) AS a UNWIND range(1, 10000000) AS b RETURN count(*)',
    'MATCH (a), (b), (c), (d), (e), (f), (g), (h) RETURN count(*)',
    'UNWIND range(1, 100000) AS x RETURN x ORDER BY x % 7',
    'UNWIND range(1, 100000) AS x RETURN x % 10, collect(x)',
    'RETURN size([x IN range(1, 100000) | x])',
  ])('%s', query => {
    const { rows } = execute(compile(query), context(sample(), {}, { tick: stopping(5000) }))
    expect(() => [...rows]).toThrow(stop)
  })

  test('rows come one by one', () => {
    const { rows } = execute(
      compile('UNWIND range(1, 1000) AS a UNWIND range(1, 1000) AS b RETURN a, b'),
      context(sample(), {}, { tick: stopping(50) }),
    )
    const [first] = rows
    expect(first).toEqual([1n, 1n])
  })
})
