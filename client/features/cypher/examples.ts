/** Queries to begin with: what an analyst asks of contested relations. Each runs on both stores (tests/store). */
import { t } from './t.ts'

export interface Example {
  title: string
  cypher: string
}

/** Those that name nothing of the article can be asked of any record. */
export const examplesFor = (article: boolean): readonly Example[] =>
  article ? examples : examples.filter(({ cypher }) => parametersOf(cypher).length === 0 && !/\bid: '/.test(cypher))

export const examples: readonly Example[] = [
  {
    get title() {
      return t('whatRestsOnContestedClaimsOnly')
    },
    cypher: `MATCH (a:Actor)-[r]->(b:Entity)
WHERE r.contested = true
RETURN a.name AS from, type(r) AS relation, b.name AS to, r.modality AS modality, r.claims AS claims
ORDER BY relation, from`,
  },
  {
    get title() {
      return t('whatRestsOnWhoseVoiceIt')
    },
    cypher: `MATCH (hub:Claim {id: $hub})<-[:DEPENDS_ON]-(c:Claim)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
RETURN s.name AS subject, c.predicate AS predicate, o.name AS object, c.modality AS modality
ORDER BY predicate, subject`,
  },
  {
    get title() {
      return t('whoDeniesWhat')
    },
    cypher: `MATCH (d:Claim)-[:DENIES]->(c:Claim), (d)-[:ASSERTED_BY]->(denier), (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
RETURN denier.name AS denier, d.quote AS quote, s.name AS subject, c.predicate AS predicate, o.name AS object`,
  },
  {
    get title() {
      return t('theChainBehindOneClaim')
    },
    cypher: `MATCH (c:Claim {id: $claim})-[v:VIA]->(a)
RETURN v.ord AS place, a.name AS who, v.act AS act
ORDER BY place`,
  },
  {
    get title() {
      return t('everythingSaidAboutOneManAnd')
    },
    cypher: `MATCH (x:Entity {id: $entity})<-[:SUBJECT|OBJECT]-(c:Claim)-[:ASSERTED_BY]->(who)
RETURN who.name AS asserter, c.predicate AS predicate, c.modality AS modality, c.polarity AS polarity, c.quote AS quote, c.id AS claim
ORDER BY asserter, claim`,
  },
  {
    get title() {
      return t('backedByTwoPublishersOrMore')
    },
    cypher: `MATCH (s)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(o), (c)-[:STATED_IN]->(:Source)-[:PUBLISHED_BY]->(p:Publisher)
WITH s, c.predicate AS predicate, o, collect(DISTINCT p.name) AS publishers
WHERE size(publishers) >= 2
RETURN s.name AS subject, predicate, o.name AS object, publishers
ORDER BY predicate, subject`,
  },
  {
    get title() {
      return t('saidInThePublishersOwnVoice')
    },
    cypher: `MATCH (s)<-[:SUBJECT]-(c:Claim {modality: 'asserted'})-[:OBJECT]->(o)
WHERE NOT c.contested
RETURN s.name AS subject, c.predicate AS predicate, o.name AS object
ORDER BY predicate, subject`,
  },
  {
    get title() {
      return t('allShortestPathsBetweenTwo')
    },
    cypher: `MATCH (a:Actor {id: $from}), (b:Actor {id: $to})
MATCH p = allShortestPaths((a)-[:LEADS|COMMANDS|AFFILIATED_WITH|ALIGNED_WITH|PART_OF|SPOKE_WITH|PRAISES|GOOD_RELATIONS_WITH*..6]-(b))
RETURN p`,
  },
  {
    get title() {
      return t('whoIsSaidToBeTied')
    },
    cypher: `MATCH (a:Actor)-[r:AFFILIATED_WITH|ALIGNED_WITH|PART_OF]->(b:State {id: 'iran'})
RETURN a, r, b`,
  },
]

/** Values with which the examples answer on the seed graph. */
export const exampleParams: Readonly<Record<string, string>> = {
  hub: 'C029',
  claim: 'C038',
  entity: 'muqtada-al-sadr',
  from: 'asaib-ahl-al-haq',
  to: 'islamic-dawa-party',
}

/** The parameters that a query names, in order: "$hub" → hub. */
export const parametersOf = (cypher: string): string[] => [...new Set([...cypher.matchAll(/\$(\w+)/g)].map(match => match[1] ?? ''))]
