/** Queries that are made to bring the server down, one after another in a process of its own: after each it answers. */

import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { linesOf, post } from './serve.ts'

const timeoutMs = 2000
/** From the deadline to the answer, on a machine that is busy with other tests. */
const patienceMs = 10_000

const doubled = (n: number, start = '"a"') => `reduce(s = ${start}, i IN range(1, ${n}) | s + s)`
const nestedExists = (n: number): string => (n === 0 ? 'true' : `EXISTS { MATCH (a)-->(b${n}) WHERE ${nestedExists(n - 1)} }`)
const nest = (n: number, open: string, inner: string, close: string) => open.repeat(n) + inner + close.repeat(n)
const fulltext = (text: string) => `CALL db.index.fulltext.queryNodes("names_ft", ${text}) YIELD node RETURN count(*) AS n`

const table: string[] = [
  // each of these once ended the process or froze it for minutes
  `RETURN size(split(${doubled(27)}, "")) AS n`,
  `RETURN size(split(${doubled(27)}, "a")) AS n`,
  `RETURN size(split(${doubled(27)}, ["a", "b"])) AS n`,
  `RETURN size(split(${doubled(25)}, "")) AS n`,
  fulltext(doubled(26, '"a "')),
  fulltext(doubled(27, '"("')),
  `RETURN size(normalize(${doubled(26, '"ﷺ"')}, NFKD)) AS n`,
  `WITH ${doubled(15)} AS s RETURN size(replace(s, "a", s)) AS n`,
  `WITH ${doubled(24)} AS s RETURN size(replace(s, "a", s)) AS n`,
  'RETURN toInteger(reduce(l = [1], i IN range(1, 60) | [l, l])) AS n',
  `RETURN size(split(${doubled(24)}, "")) AS n`,
  `RETURN size(split(${doubled(24)}, ["a", "", "b"])) AS n`,
  `RETURN size(normalize(${doubled(20, '"ﷺ"')}, NFKD)) AS n`,
  `RETURN size(normalize(${doubled(22, '"\\u0301\\u0323"')}, NFC)) AS n`,
  `RETURN size(replace(${doubled(24)}, "", "bb")) AS n`,
  `WITH ${doubled(24)} AS s RETURN s CONTAINS (left(s, 8000000) + "b") AS n`,
  `WITH ${doubled(24)} AS s RETURN s CONTAINS ("b" + left(s, 8000000)) AS n`,
  `RETURN ${doubled(24)} =~ "(a|aa)*b" AS n`,
  `RETURN ${doubled(24)} =~ "(.*a){50}b" AS n`,
  `RETURN "a" =~ ${doubled(24)} AS n`,
  'RETURN "a" =~ "(a{1000}){1000}" AS n',
  `RETURN toInteger(${doubled(24, '"1"')}) AS n`,
  `RETURN toFloat(${doubled(24, '"1"')} + "x") AS n`,
  `RETURN toUpper(${doubled(24, '"ΐ"')}) AS n`,
  `RETURN size(reverse(${doubled(23, '"𝔸"')})) AS n`,
  `RETURN size(trim(${doubled(24, '" "')})) AS n`,
  `RETURN date(${doubled(24, '"1"')}) AS n`,
  `RETURN duration("P" + ${doubled(24, '"1"')} + "Y") AS n`,
  `RETURN datetime({year: 2000, timezone: ${doubled(24)}}) AS n`,
  `RETURN ${doubled(28)} || ${doubled(28)} AS n`,
  `RETURN ${doubled(24)} AS n`,
  fulltext('"*a*a*a*a*a*a*a*a*a*a*a*b"'),
  fulltext(`"${'a~ '.repeat(3000)}"`),
  fulltext(`"${'('.repeat(4000)}"`),
  'RETURN reduce(l = [1], i IN range(1, 60) | l + l) AS n',
  'RETURN size(reduce(l = [], i IN range(1, 1000000) | [l])) AS n',
  'RETURN reduce(l = [], i IN range(1, 1000000) | [l]) AS n',
  'RETURN reduce(l = [1], i IN range(1, 60) | [l, l]) AS n',
  'RETURN reduce(l = [1], i IN range(1, 60) | [l, l]) = reduce(l = [1], i IN range(1, 60) | [l, l]) AS n',
  'RETURN DISTINCT reduce(m = {a: 1}, i IN range(1, 60) | {a: m, b: m}) AS n',
  'RETURN valueType(reduce(l = [1], i IN range(1, 60) | [l, [l]])) AS n',
  'RETURN [x IN range(1, 100000000) | [x]] AS n',
  'RETURN size([x IN range(1, 20000000) | toString(x)]) AS n',
  'UNWIND range(1, 100000000) AS x RETURN collect(x) AS n',
  'UNWIND range(1, 100000000) AS x RETURN count(DISTINCT x) AS n',
  'UNWIND range(1, 100000000) AS x RETURN percentileDisc(x, 0.5) AS n',
  'UNWIND range(1, 100000000) AS x WITH x ORDER BY -x RETURN collect(x) AS n',
  `UNWIND range(1, 100000) AS x RETURN ${doubled(20)} + x AS n ORDER BY n`,
  'MATCH p = (a)-[*]-(b) RETURN count(p) AS n',
  'MATCH p = (a)-[*]-(b) RETURN collect(p) AS n',
  'MATCH (a), (b), (c), (d), (e) RETURN count(a.id) AS n',
  'MATCH p = allShortestPaths((a)-[*]-(b)) RETURN count(p) AS n',
  `MATCH (a) WHERE ${nestedExists(20)} RETURN count(*) AS n`,
  `MATCH (a) WHERE ${nestedExists(8)} RETURN count(*) AS n`,
  `RETURN ${nest(90, 'CASE WHEN true THEN ', '1', ' END')} AS n`,
  `RETURN ${nest(90, '[', '1', ']')} AS n`,
  `RETURN ${nest(3000, '(', '1', ')')} AS n`,
  `RETURN ${'NOT '.repeat(9000)}true AS n`,
  `RETURN ${'-'.repeat(9000)}1 AS n`,
  `RETURN ${'1 + '.repeat(9000)}1 AS n`,
  `RETURN ${'a'.repeat(99_000)} AS n`,
  `${Array.from({ length: 400 }, (_, i) => `MATCH (a${i})-->(b${i})`).join(' ')} RETURN 1 AS n`,
  `${Array.from({ length: 1000 }, (_, i) => `RETURN ${i} AS x`).join(' UNION ')}`,
  // costs that nothing has counted before
  'RETURN range(1, 30000000) AS n',
  'RETURN size(toStringList(range(1, 20000000))) AS n',
  'RETURN size([x IN range(1, 10000) | range(1, 10000)]) AS n',
  'RETURN reverse(reverse(range(1, 20000000)))[0] AS n',
  `WITH ${doubled(24)} AS s RETURN size([x IN range(1, 100000) | substring(s, x) + "b"]) AS n`,
  `WITH ${doubled(23)} AS s UNWIND range(1, 100000) AS x RETURN count(DISTINCT substring(s, x)) AS n`,
  `MATCH (a) RETURN a {.*, long: ${doubled(24)}} AS n`,
  "RETURN reduce(s = '', x IN range(1, 2000000) | s + 'ab') =~ '.*c' AS n",
  'UNWIND range(1, 5000) AS x WITH range(1, 5000) + x AS l RETURN count(DISTINCT l) AS n',
  'UNWIND range(1, 3000) AS x WITH range(1, 10000) + x AS l RETURN l ORDER BY l DESC LIMIT 1',
  'UNWIND range(1, 3000) AS a UNWIND range(1, 3000) AS b UNWIND range(1, 3000) AS c RETURN DISTINCT a, b, c',
  'UNWIND range(1, 20000000) AS x RETURN x % 1000000 AS k, collect({a: x, b: [x, x]}) AS n',
  "RETURN date('0000-01-01') + duration({months: 11999999988}) AS n",
  'MATCH SHORTEST 1000000 (a)-->+(b) RETURN count(*) AS n',
  'MATCH p = ALL PATHS (a)--+(b) RETURN p',
  'MATCH p = (a)-[*0..30]-(b) RETURN nodes(p) AS n ORDER BY length(p) DESC',
  `MATCH (a:${nest(90, '!(A|', 'B', ')')}) RETURN count(*) AS n`,
  `MATCH (a) RETURN a${'.y'.repeat(9000)} AS n`,
  `MATCH (a) RETURN ${nest(90, '{a: ', '1', '}')} AS n`,
  `MATCH ${Array.from({ length: 400 }, (_, i) => `(a${i})`).join(', ')} RETURN count(*) AS n`,
  `WITH 1 AS a0 ${Array.from({ length: 500 }, (_, i) => `WITH *, ${i} AS a${i + 1}`).join(' ')} RETURN *`,
  `RETURN ${Array.from({ length: 5000 }, (_, i) => `${i} AS a${i}`).join(', ')}`,
  `RETURN CASE 1 ${Array.from({ length: 2500 }, (_, i) => `WHEN ${i} THEN ${i}`).join(' ')} END AS n`,
  `MATCH (a) WHERE ${Array.from({ length: 4000 }, (_, i) => `a.k = ${i}`).join(' OR ')} RETURN count(*) AS n`,
  `${nest(60, 'CALL () { ', 'RETURN 1 AS n', ' RETURN n }')} RETURN n`,
  `${Array.from({ length: 400 }, (_, i) => `MATCH (a)-->(b {k: ${i}}) RETURN count(*) AS n`).join(' UNION ALL ')}`,
]

let child: ChildProcess
let folder: string
let address: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-hostile-'))
  child = spawn(process.execPath, ['dist/server/main.js'], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, PORT: '0', ISNAD_NO_OPEN: '1', ISNAD_DATA: folder },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  address = await new Promise((resolve, reject) => {
    let printed = ''
    child.stdout?.on('data', chunk => {
      printed += chunk
      const found = /^Isnad is ready at (http:\/\/\S+)$/m.exec(printed)?.[1]
      if (found !== undefined) resolve(found)
    })
    child.once('exit', code => reject(new Error(`It ended with ${code}: ${printed}`)))
  })
  // the first text loads the analysis, which is not measured here
  await run('RETURN 1 AS n', 15_000)
}, 120_000)
afterAll(() => {
  child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

async function run(cypher: string, ms = timeoutMs): Promise<string> {
  const lines = await linesOf(await post(address, '/api/query', { cypher, timeoutMs: ms }))
  const last = lines.at(-1) as { type: string; problem?: { type: string } }
  const slug = (last.problem?.type ?? last.type).replace('/problems/', '')
  return slug === 'summary' ? 'rows' : slug
}

const expected = ['rows', 'timeout', 'too-much-memory', 'not-faithful', 'invalid-query', 'invalid-input', 'read-only', 'too-large']

test.each(table.map(text => [text.length > 90 ? `${text.slice(0, 90)}…` : text, text]))('%s', { timeout: 60_000 }, async (_name, text) => {
  const started = performance.now()
  const outcome = run(text)
  const health = await fetch(`${address}/api/health`)
  expect(health.status).toBe(200)
  expect(expected).toContain(await outcome)
  expect(performance.now() - started).toBeLessThan(timeoutMs + patienceMs)
  expect(child.exitCode).toBe(null)
  // an engine that had to be ended starts anew
  expect(await run('RETURN 1 AS n', patienceMs)).toBe('rows')
})
