/** Cypher that both engines read alike; rows come back as plain JSON. */

/** Integers are numbers, since the record holds none past 2^53. */
export type Plain = null | boolean | number | string | Plain[] | { [key: string]: Plain }

export interface Question {
  text: string
  params: Record<string, string | string[]>
}

const ask = (text: string): Question => ({ text, params: {} })

export const recordQuestions = {
  entities: ask(`MATCH (e:Entity)
OPTIONAL MATCH (e)-[:PUBLISHED_BY]->(publisher:Entity)
OPTIONAL MATCH (e)-[:COPY_OF]->(original:Entity)
OPTIONAL MATCH (e)-[:RELEASED_BY]->(releaser:Entity)
OPTIONAL MATCH (e)-[:MADE_BY]->(maker:Entity)
RETURN properties(e), publisher.id, original.id, releaser.id, maker.id`),
  names: ask('MATCH (e:Entity)-[has:HAS_NAME]->(n:Name) RETURN e.id, has.ord, properties(n)'),
  claims: ask('MATCH (c:Claim) RETURN properties(c)'),
  links: ask('MATCH (c:Claim)-[r]->(end) RETURN c.id, type(r), end.id, properties(r)'),
  predicates: ask('MATCH (p:Predicate) RETURN properties(p)'),
  kinds: ask('MATCH (k:Kind) RETURN properties(k)'),
  families: ask('MATCH (f:Family) RETURN properties(f)'),
  assessments: ask(`MATCH (a:Assessment)
OPTIONAL MATCH (a)-[:ASSESSES]->(claim:Claim)
OPTIONAL MATCH (a)-[:ASSESSES]->(source:Entity)
RETURN properties(a), claim.id, source.id`),
}

export const schemaQuestions = {
  labels: ask('MATCH (n) UNWIND labels(n) AS name RETURN name, count(*)'),
  types: ask('MATCH ()-[r]->() RETURN type(r), count(*)'),
  keys: ask('MATCH (n) UNWIND keys(n) AS key RETURN DISTINCT key UNION MATCH ()-[r]->() UNWIND keys(r) AS key RETURN DISTINCT key'),
}

/** Both engines keep revision and version of the form in this node. */
export const revisionQuestion = ask("MATCH (m:Meta {id: 'graph'}) RETURN m.revision, m.schema")
export const notContestedQuestion = ask('MATCH (c:Claim) WHERE c.contested = false RETURN c.id')
