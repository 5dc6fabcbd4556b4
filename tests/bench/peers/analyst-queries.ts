import { ENTITIES, upTo } from './big-graph.ts'

export const analystQueries: readonly string[] = [
  'MATCH (n:Entity) RETURN count(n)',
  'MATCH ()-[r:KNOWS]->() RETURN count(r)',
  'MATCH (a:Entity)-[r]->(b) RETURN count(b)',
  'MATCH (a:Entity)-[r]->(b) RETURN count(b.name)',
  'MATCH (a:Entity)-[r]->(b)-[q]->(c) RETURN count(c)',
  'MATCH (a:Entity)-[r]->(b)-[q]->(c) RETURN count(c.name)',
  'MATCH (a:Entity)-[r]->(b) WHERE b.k = 7 RETURN count(*)',
  "MATCH (n:Entity) WHERE n.name CONTAINS '77' RETURN count(*)",
  'MATCH (n:Entity) RETURN n.name AS name ORDER BY name LIMIT 50',
  'MATCH (n:Entity) RETURN n.name AS name ORDER BY name SKIP 5000 LIMIT 100',
  'MATCH (n:Entity) RETURN n.k AS k, n.name AS name ORDER BY k DESC, name LIMIT 25',
  'MATCH (n:Entity)-[r]->() RETURN n.name AS name, count(r) AS degree ORDER BY degree DESC, name LIMIT 20',
  'MATCH (n:Entity) RETURN n.k AS k, count(*) AS c ORDER BY c DESC, k LIMIT 20',
  'MATCH (a:Entity)-->(b) RETURN a.k AS k, count(DISTINCT b) AS c ORDER BY c DESC, k LIMIT 20',
  'MATCH (n:Entity) OPTIONAL MATCH (n)-->(m) WHERE m.k < 100 RETURN n.k AS k, sum(m.k) AS s, size(collect(DISTINCT m.k)) AS c ORDER BY k LIMIT 20',
  "MATCH (a:Entity {id: 'e5'})-[*1..3]->(b) RETURN count(DISTINCT b)",
  'MATCH (a:Entity) WHERE a.k = 7 MATCH (a)-[*1..3]-(b) RETURN count(DISTINCT b)',
  'MATCH (n:Entity) RETURN avg(n.k) AS mean, min(n.name) AS first, max(n.name) AS last',
  'MATCH (n:Entity) WHERE NOT EXISTS { (n)-->() } RETURN count(n)',
  'MATCH (n:Entity) WHERE COUNT { (n)-->() } > 10 RETURN count(n)',
  'MATCH (a:Entity)-->(b)-->(a) RETURN count(*)',
  'MATCH (a:Entity)-->(b)-->(c)-->(a) WHERE a.k = 1 RETURN count(*)',
  'MATCH (n:Entity) RETURN DISTINCT n.k AS k ORDER BY k LIMIT 50',
  "MATCH (n:Entity) WHERE n.id IN ['e1', 'e2', 'e3'] MATCH (n)--(m) RETURN n.name AS name, count(m) AS c ORDER BY name",
]

export const PATH = 'MATCH (a:Entity {id: $a}), (b:Entity {id: $b}) MATCH p = shortestPath((a)-[*]->(b)) RETURN length(p)'
export const pairs = Array.from({ length: 50 }, () => [upTo(ENTITIES), upTo(ENTITIES)] as const).filter(([a, b]) => a !== b)
