/** Each by an index; tests hold them beside a look through all records. */
import { modalitiesSaid } from '../../contract/record-words.ts'
import type { Vocabulary } from '../../evidence/records-change.ts'
import { type Telling, tellings, type Way } from '../../evidence/slice/wanted.ts'
import { escapeName } from './escape-name.ts'
import { isSearchWay, type SearchWay, searchParams, searchTexts } from './search-statements.ts'

export interface SliceStatement {
  gives: 'claims' | 'entities' | 'assessments' | 'told'
  text: string
  params: Record<string, unknown>
}

const claims = (match: string): string =>
  `UNWIND $keys AS key ${match} WITH DISTINCT c LIMIT $most RETURN properties(c), [(c)-[r]->(end) | [type(r), end.id, properties(r)]]`

/** From the end with fewer claims: the other may have ten thousands. */
const between = (where: string): string =>
  claims(`MATCH (a:Entity {id: key.from}), (b:Entity {id: key.to})
CALL (key, a, b) {
  WITH * WHERE COUNT { (a)<-[:SUBJECT]-() } <= COUNT { (b)<-[:OBJECT]-() }
  MATCH (a)<-[:SUBJECT]-(c:Claim) WHERE c.predicate = key.type${where} AND EXISTS { (c)-[:OBJECT]->(b) } RETURN c
  UNION ALL
  WITH * WHERE COUNT { (a)<-[:SUBJECT]-() } > COUNT { (b)<-[:OBJECT]-() }
  MATCH (b)<-[:OBJECT]-(c:Claim) WHERE c.predicate = key.type${where} AND EXISTS { (c)-[:SUBJECT]->(a) } RETURN c
}`)

const entities = `RETURN properties(e), [(e)-[has:HAS_NAME]->(n:Name) | [has.ord, properties(n)]],
head([(e)-[:PUBLISHED_BY]->(other:Entity) | other.id]), head([(e)-[:COPY_OF]->(other:Entity) | other.id]),
head([(e)-[:RELEASED_BY]->(other:Entity) | other.id]), head([(e)-[:MADE_BY]->(other:Entity) | other.id])`

const assessments = 'RETURN properties(a), CASE WHEN of:Claim THEN of.id END, CASE WHEN of:Entity THEN of.id END'

export const assessmentsById = `UNWIND $keys AS key MATCH (a:Assessment {id: key})-[:ASSESSES]->(of) ${assessments}`

const texts: Record<Exclude<Way, Telling | SearchWay>, string> = {
  claims: claims('MATCH (c:Claim {id: key})'),
  entities: `UNWIND $keys AS key MATCH (e:Entity {id: key}) ${entities}`,
  relations: between(''),
  about: claims('MATCH (:Entity {id: key})<-[:SUBJECT|OBJECT]-(c:Claim)'),
  corrections: claims('MATCH (:Claim {id: key})<-[:SUPERSEDES]-(c:Claim)'),
  opponents: claims('MATCH (:Claim {id: key})<-[:DENIES|CONTRADICTS]-(c:Claim)'),
  supporters: claims('MATCH (:Claim {id: key})<-[:SUPPORTS]-(c:Claim)'),
  contents: claims('MATCH (:Claim {id: key})<-[:CONTENT_OF]-(c:Claim)'),
  notSo: between(` AND (c.polarity = 'negative' OR c.modality IN ${JSON.stringify(modalitiesSaid('denial'))})`),
  deniers: claims('MATCH (:Entity {id: key})<-[:OBJECT]-(c:Claim) WHERE c.predicate IN $denying'),
  sameWords: claims('MATCH (one:Claim {id: key})-[:STATED_IN]->(:Entity)<-[:STATED_IN]-(c:Claim) WHERE c.quote = one.quote'),
  spoken: claims('MATCH (:Entity {id: key})<-[:VIA|ASSERTED_BY]-(c:Claim)'),
  voiced: claims('MATCH (c:Claim)-[via:VIA]->() WHERE via.attributedTo = key'),
  assessments: `UNWIND $keys AS key
CALL (key) { MATCH (of:Claim {id: key}) RETURN of UNION MATCH (of:Entity {id: key}) RETURN of }
MATCH (a:Assessment)-[:ASSESSES]->(of) ${assessments}`,
  ofKind: `UNWIND $keys AS key CALL (key) { MATCH (e:Entity {kind: key}) RETURN e LIMIT 1 } ${entities}`,
}

const taken = `UNWIND $keys AS key RETURN key, COLLECT {
  MATCH (c:Claim) WHERE c.id STARTS WITH key + '-' AND toIntegerOrNull(substring(c.id, size(key) + 1)) IS NOT NULL RETURN c.id
}`

const tie = "r.key IS NOT NULL AND r.state <> 'withdrawn'"

/** `types`: of drawn relations, as an alternative of Cypher. */
const told: Record<Exclude<Telling, SearchWay | 'taken'>, (types: string) => string> = {
  degree: types => `COUNT { (e)-[r:${types}]-(:Entity) WHERE ${tie} }`,
  speaks: () =>
    `COUNT { (e)<-[via:VIA]-(c:Claim {status: 'active', derived: false}) WHERE NOT EXISTS { (c)-[after:VIA]->() WHERE after.ord > via.ord } }`,
  voices: () => "COUNT { MATCH (c:Claim {status: 'active'})-[via:VIA]->() WHERE via.attributedTo = e.id RETURN DISTINCT c }",
  'tied.out': types =>
    `COLLECT { MATCH (e)-[r:${types}]->(:Entity) WHERE ${tie} RETURN r.key UNION MATCH (e)<-[r:${types}]-(:Entity) WHERE ${tie} AND r.symmetric RETURN r.key }`,
  'tied.in': types =>
    `COLLECT { MATCH (e)<-[r:${types}]-(:Entity) WHERE ${tie} RETURN r.key UNION MATCH (e)-[r:${types}]->(:Entity) WHERE ${tie} AND r.symmetric RETURN r.key }`,
  'tied.both': types => `COLLECT { MATCH (e)-[r:${types}]-(:Entity) WHERE ${tie} RETURN DISTINCT r.key }`,
}

/** As an alternative in a pattern; a type that nothing has where there are none, since a pattern without one takes every relationship. */
export function drawnTypes({ predicates }: Vocabulary): string {
  const types = predicates.flatMap(({ id, drawn }) => (drawn ? escapeName(id) : []))
  return types.length > 0 ? types.join('|') : 'NONE'
}

const isTelling = (way: Way): way is Telling => tellings.some(each => each === way)

export function sliceStatement(way: Way, keys: readonly string[], vocabulary: Vocabulary, most: number): SliceStatement {
  if (isSearchWay(way)) {
    const text = searchTexts[way]
    const params = searchParams(way, keys)
    return isTelling(way) ? { gives: 'told', text, params } : { gives: 'entities', text: `${text} ${entities}`, params }
  }
  if (way === 'taken') return { gives: 'told', text: taken, params: { keys } }
  if (isTelling(way)) {
    const value = told[way](drawnTypes(vocabulary))
    return { gives: 'told', text: `UNWIND $keys AS key MATCH (e:Entity {id: key}) RETURN key, ${value}`, params: { keys } }
  }
  const gives = way === 'entities' || way === 'ofKind' ? 'entities' : way === 'assessments' ? 'assessments' : 'claims'
  const limit = gives === 'claims' && { most: BigInt(most) }
  if (way === 'relations' || way === 'notSo')
    return { gives, text: texts[way], params: { ...limit, keys: keys.flatMap(key => endsOf(key, vocabulary)) } }
  const denying = way === 'deniers' && { denying: vocabulary.predicates.flatMap(({ id, deniesObject }) => (deniesObject ? id : [])) }
  return { gives, text: texts[way], params: { ...limit, ...denying, keys } }
}

interface Ends {
  from: string
  type: string
  to: string
}

/** An id may have a bar in it, so each bar may be the one before the type. */
function endsOf(relation: string, { predicates }: Vocabulary): Ends[] {
  const parts = relation.split('|')
  return parts.flatMap((type, i) => {
    if (i === 0 || i === parts.length - 1 || !/^[A-Z][A-Z0-9_]*$/.test(type)) return []
    const ends = { from: parts.slice(0, i).join('|'), type, to: parts.slice(i + 1).join('|') }
    const symmetric = predicates.some(({ id, symmetric: either }) => id === type && either)
    return symmetric ? [ends, { from: ends.to, type, to: ends.from }] : [ends]
  })
}
