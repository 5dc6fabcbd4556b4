/** Groups whose rows are counted without being made give the same as where each row is made. */
import { expect, test } from 'vitest'
import { ask } from './core-fixture.ts'

test.each([
  ['MATCH (n)-[r]->()', 'RETURN n.name AS name, count(r) AS d ORDER BY name', ['a, 2', 'b, 1', 'c, 1']],
  ['MATCH (n)--()', 'RETURN n.name AS name, count(*) AS d ORDER BY name', ['a, 2', 'b, 3', 'c, 2']],
  ['MATCH (n)-[r]->(m)', 'RETURN m.name AS name, count(r) AS d ORDER BY name', ['b, 2', 'c, 2']],
  ['MATCH (n)-[q]->(m)-[r]-()', 'RETURN n.name AS name, count(*) AS d ORDER BY name', ['a, 4', 'b, 1', 'c, 1']],
  ['MATCH (n)-[r:KNOWS]-(m)', 'RETURN labels(n) AS l, count(m) AS a, count(*) AS c', ['[Person], 4, 4']],
  ['MATCH (n)-[r]->(m)', 'RETURN type(r) AS t, count(*) AS c ORDER BY t', ['KNOWS, 2', 'LEADS, 2']],
])('%s %s', (match, rest, rows) => {
  expect(ask(`${match} ${rest}`)).toEqual(rows)
  expect(ask(`${match} WITH * WHERE rand() < 2 ${rest}`)).toEqual(rows)
})
