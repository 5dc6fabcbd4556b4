/** In the order of their buttons; a new one is a file and its name here. */
import { toCypher } from './cypher-script.ts'
import type { DataFormat } from './data-format.ts'
import { toFollowTheMoney } from './follow-the-money.ts'
import { toGephi } from './gephi.ts'
import { toCytoscape, toGexf, toGraphml } from './graph-files.ts'
import { toJsonLd } from './json-ld.ts'
import { toNeo4jAdmin } from './neo4j-admin.ts'
import { toStix } from './stix.ts'

const zip = 'application/zip'
const json = 'application/json'

export const dataFormats: readonly DataFormat[] = [
  { id: 'gexf', word: 'GEXF', type: 'application/gexf+xml', write: toGexf },
  { id: 'graphml', word: 'GraphML', type: 'application/graphml+xml', write: toGraphml },
  { id: 'cyjs', word: 'Cytoscape', type: json, write: toCytoscape },
  { id: 'gephi.zip', word: 'Gephi (CSV)', type: zip, write: toGephi },
  { id: 'neo4j.zip', word: 'neo4j-admin (CSV)', type: zip, write: toNeo4jAdmin },
  { id: 'cypher', word: 'Cypher', type: 'application/x-cypher-query', write: toCypher },
  { id: 'ftm.jsonl', word: 'FollowTheMoney', type: 'application/x-ndjson', write: toFollowTheMoney },
  { id: 'jsonld', word: 'JSON-LD (PROV-O)', type: 'application/ld+json', write: toJsonLd, withClaims: true },
  { id: 'stix.json', word: 'STIX 2.1', type: 'application/stix+json', write: toStix, withClaims: true },
]
