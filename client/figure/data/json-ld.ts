import type { Claim } from '../../../server/contract/claim.ts'
import { drawnOf, type PrintMaterial } from '../print/material.ts'
import { flatOf } from './flat.ts'

/** Nothing is fetched to read it: the context stands inside. */
const context = {
  schema: 'https://schema.org/',
  prov: 'http://www.w3.org/ns/prov#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  isnad: 'urn:isnad:term:',
}

const iri = (sort: string, id: string): { '@id': string } => ({ '@id': `urn:isnad:${sort}:${encodeURIComponent(id)}` })
const classes: Readonly<Record<string, string>> = { Person: 'schema:Person', Place: 'schema:Place', Event: 'schema:Event' }

type Node = { '@id': string } & Readonly<Record<string, unknown>>

/** PROV-O and schema.org: each relation is a statement, derived from claims, which are quoted from sources and belong to speakers. */
export function toJsonLd(given: PrintMaterial): string {
  const material = drawnOf(given)
  const { relations } = flatOf(material)
  const behind = new Map(material.relations.map(({ relation, evidence }) => [relation.id, evidence]))
  const nodes = new Map<string, Node>()
  const add = (node: Node): void => void (nodes.has(node['@id']) || nodes.set(node['@id'], node))
  for (const { entity } of material.entities) add(agentOf(entity))
  for (const { id, source, target, type, said, disputed, derived } of relations) {
    const { claims = [], denials = [] } = behind.get(id) ?? {}
    add({
      ...iri('relation', id),
      '@type': ['rdf:Statement', 'schema:Claim'],
      'rdf:subject': iri('entity', source),
      'rdf:predicate': iri('predicate', type),
      'rdf:object': iri('entity', target),
      'schema:text': said,
      'isnad:disputed': disputed,
      'isnad:derived': derived,
      'prov:wasDerivedFrom': claims.map(claim => iri('claim', claim.id)),
    })
    for (const claim of [...claims, ...denials]) for (const node of claimNodes(claim)) add(node)
  }
  return `${JSON.stringify({ '@context': context, '@graph': [...nodes.values()] }, null, 1)}\n`
}

const agentOf = ({ id, name, kind }: { id: string; name: string; kind: string }): Node => ({
  ...iri('entity', id),
  '@type': classes[kind] ?? 'schema:Thing',
  'schema:name': name,
  'isnad:kind': kind,
})

function claimNodes({ id, quote, source, asserter, derived, modality, polarity, denies }: Claim): Node[] {
  return [
    {
      ...iri('claim', id),
      '@type': 'prov:Entity',
      ...(quote !== null && { 'schema:text': quote }),
      'isnad:modality': modality,
      'isnad:polarity': polarity,
      'prov:wasQuotedFrom': iri('source', source.id),
      // our inferences have no speaker
      ...(!derived && { 'prov:wasAttributedTo': iri('entity', asserter.id) }),
      ...(denies.length > 0 && { 'isnad:denies': denies.map(denied => iri('claim', denied)) }),
    },
    agentOf(asserter),
    {
      ...iri('source', source.id),
      '@type': 'schema:CreativeWork',
      'schema:name': source.title,
      ...(source.url !== null && { 'schema:url': source.url }),
      ...(source.date !== null && { 'schema:datePublished': source.date }),
      ...(source.publisher !== null && { 'schema:publisher': iri('entity', source.publisher.id) }),
    },
    ...(source.publisher === null ? [] : [agentOf(source.publisher)]),
  ]
}
