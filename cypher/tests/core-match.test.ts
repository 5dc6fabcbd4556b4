import { describe, expect, test } from 'vitest'
import { ask } from './core-fixture.ts'

const cases: Record<string, readonly [query: string, rows: string[]][]> = {
  'nodes and labels': [
    ['MATCH (n:Person) RETURN n ORDER BY n.name', ['a', 'b', 'c']],
    ['MATCH (n:Person&!Chief) RETURN n ORDER BY n.name', ['a', 'b']],
    ['MATCH (n:Chief|Group) RETURN n ORDER BY n.name', ['c', 'd']],
    ['MATCH (n WHERE n.age > 35) RETURN n', ['b']],
    ["MATCH (n:Person {name: 'a'}) RETURN n.age", ['30']],
    ["MATCH (n:Person) WHERE n.name IN ['a', 'zz', 'a'] RETURN n", ['a']],
    ['MATCH (n) WHERE n.age = 30.0 RETURN n', ['a']],
  ],
  relationships: [
    ['MATCH (x)-[r:KNOWS]->(y) RETURN x, r.since, y ORDER BY r.since', ['a, 2001, b', 'a, 2002, b']],
    ['MATCH (x)<-[:LEADS]-(y) RETURN x, y', ['c, b', 'c, c']],
    ['MATCH (c:Chief)--(y) RETURN y ORDER BY y.name', ['b', 'c']],
    ['MATCH (x)-[r]-(y) RETURN count(*)', ['7']],
    ['MATCH (x)-[r:KNOWS]-(y)-[q:KNOWS]-(z) RETURN x, z ORDER BY x.name', ['a, a', 'a, a', 'b, b', 'b, b']],
    ['MATCH (x)-[r:!LEADS]->(y) RETURN DISTINCT type(r)', ['KNOWS']],
    ['MATCH (x:Person)-[r]->(y) MATCH (p)-[r]->(q) RETURN count(*)', ['4']],
  ],
  'variable length': [
    ["MATCH p = (:Person {name: 'a'})-[*2]->() RETURN p", ['a>b>c', 'a>b>c']],
    ["MATCH (x {name: 'b'})-[r*0..1]->(y) RETURN r, y", ['[], b', '[LEADS], c']],
    ['MATCH (x)-[r*1..2 {since: 2001}]->(y) RETURN r, y', ['[KNOWS], b']],
    ["MATCH (x {name: 'a'})-[r:KNOWS|LEADS]->{3,4}(y) RETURN y, size(r)", ['c, 3', 'c, 3']],
    ["MATCH (:Person {name: 'a'}) ((x)-[r]->(y) WHERE x <> y)+ (z) RETURN DISTINCT x, z ORDER BY size(x)", ['[a], b', '[a b], c']],
  ],
  'shortest paths': [
    ["MATCH (x {name: 'a'}), (y {name: 'c'}) MATCH p = shortestPath((x)-[*]->(y)) RETURN p", ['a>b>c']],
    ["MATCH (x {name: 'a'}), (y {name: 'c'}) MATCH p = allShortestPaths((x)-[*]-(y)) RETURN p", ['a>b>c', 'a>b>c']],
    ["MATCH p = SHORTEST 1 (x {name: 'a'})-->+(y:Chief) RETURN p", ['a>b>c']],
    ["MATCH p = ALL SHORTEST (x {name: 'a'})-->+(y:Chief) RETURN p", ['a>b>c', 'a>b>c']],
    ["MATCH p = SHORTEST 2 GROUPS (x {name: 'a'})-->+(y:Chief) RETURN length(p) ORDER BY length(p)", ['2', '2', '3', '3']],
    ["MATCH (x {name: 'a'}), (y {name: 'd'}) MATCH p = shortestPath((x)-[*]-(y)) RETURN p", []],
  ],
  optional: [
    ['MATCH (n) OPTIONAL MATCH (n)-[:LEADS]->(m) RETURN n, m ORDER BY n.name', ['a, null', 'b, c', 'c, c', 'd, null']],
    ['OPTIONAL MATCH (n:Nobody) RETURN n', ['null']],
    ['OPTIONAL MATCH (n:Nobody) MATCH (n)-->(m) RETURN m', []],
    ['MATCH (n:Group) OPTIONAL MATCH (n)-[r]->(m) WHERE m.age > 1 RETURN n, r, m', ['d, null, null']],
  ],
  'patterns as expressions': [
    ['MATCH (n) WHERE (n)-[:LEADS]->(:Chief) RETURN n ORDER BY n.name', ['b', 'c']],
    ['MATCH (n) WHERE NOT EXISTS { (n)--() } RETURN n', ['d']],
    ['MATCH (n:Person) RETURN n, COUNT { (n)-->() } AS c ORDER BY n.name', ['a, 2', 'b, 1', 'c, 1']],
    ["MATCH (n {name: 'a'}) RETURN [(n)-[r:KNOWS]->(m) WHERE r.since > 2001 | m.name + r.since] AS l", ['[b2002]']],
    ["MATCH (n {name: 'a'}) RETURN COLLECT { MATCH (n)-[r]->() RETURN r.since ORDER BY r.since DESC } AS l", ['[2002 2001]']],
  ],
}

for (const [what, list] of Object.entries(cases)) {
  describe(what, () => {
    for (const [query, rows] of list) test(query, () => expect(ask(query)).toEqual(rows))
  })
}
