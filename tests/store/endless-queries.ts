/** Queries that never end by themselves, each busy in another operator; for any graph of some hundred entities. */
export const endlessQueries: readonly (readonly [string, string])[] = [
  ['expand', 'MATCH (a)--(b)--(c)--(d)--(e)--(f)--(g)--(h) WHERE a.id < h.id RETURN count(*)'],
  ['walks of any length', 'MATCH p = (a)-[*]-(b) RETURN count(p)'],
  ['all shortest paths of all pairs', 'MATCH (a), (b), (c) WHERE a <> b MATCH p = allShortestPaths((a)-[*]-(b)) RETURN count(p)'],
  [
    'shortest path with a condition',
    'MATCH (a), (b) WHERE a <> b MATCH p = shortestPath((a)-[*]-(b)) WHERE length(p) > 90 RETURN count(p)',
  ],
  [
    'sort',
    'UNWIND range(1, 250000) AS x WITH x ORDER BY [toString(x * 7919 % 250007), x] RETURN collect(x)[0] UNION UNWIND range(1, 9000000000) AS x RETURN max(x) AS `collect(x)[0]`',
  ],
  ['aggregation', 'MATCH (a), (b), (c) RETURN a.id + b.id AS pair, count(c.id), collect(DISTINCT c.kind)'],
  ['distinct', 'MATCH (a), (b), (c) RETURN DISTINCT a.kind, b.kind, c.kind'],
  ['ranges, crossed', 'UNWIND range(1, 1000000) AS x UNWIND range(1, 1000000) AS y WITH x, y WHERE x + y < 0 RETURN count(*)'],
  ['regular expression', "UNWIND range(1, 1000000000) AS x WITH x WHERE toString(x) =~ '([0-9]|[0-9][0-9])*z' RETURN count(*)"],
  ['reduce', 'RETURN reduce(s = 0, x IN range(1, 1000000000) | s + x)'],
  ['list comprehension', 'UNWIND range(1, 1000000) AS y RETURN sum(size([x IN range(1, 100000) WHERE x % 2 = 3 | x]))'],
  ['quantifier', 'RETURN any(x IN range(1, 2000000) WHERE all(y IN range(1, 2000000) WHERE x + y > 0))'],
  ['subquery', 'MATCH (a), (b), (c) RETURN sum(COUNT { (a)--()--()--(b) })'],
]
