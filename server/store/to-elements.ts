/** Records as a property graph, by the model of docs/model.md. Pure; the way back is to-records.ts. */
import type { Assessment, EntityRecord, Relation } from '../contract/graph.ts'
import { contestOf } from '../evidence/contest.ts'
import { drawRelations } from '../evidence/draw-relations.ts'
import { createLedger } from '../evidence/ledger.ts'
import type { Records } from '../evidence/records.ts'
import { claimElements } from './claim-elements.ts'
import { type GraphElements, type NodeRef, nodeKey, type RelationshipElement, relationshipKey, withoutNulls } from './graph-elements.ts'
import { nameElements } from './name-elements.ts'
import { StoreError } from './store.ts'
import { vocabularyElements } from './vocabulary-elements.ts'

/** The whole graph of these records; throws StoreError invalid-input for an end that is not there and for anything given twice. */
export function toElements(records: Records): GraphElements {
  const entityIds = new Set(records.entities.map(entity => entity.id))
  const ledger = createLedger(records)
  const contest = contestOf(ledger)
  const drawn = drawRelations(ledger, records.claims).map(drawnElement)
  const drawnParts = new Set(drawn.filter(({ type }) => type === 'PART_OF').map(ends))
  const parts: GraphElements[] = [
    vocabularyElements(records),
    ...records.entities.map(entityElements),
    ...records.entities.map(({ id, names }) => nameElements(id, names)),
    ...records.claims.map(claim => claimElements(claim, entityIds, contest.of(claim))),
    ...records.assessments.map(assessmentElements),
  ]
  const elements = {
    nodes: parts.flatMap(part => part.nodes),
    // a part that a claim also draws is one relationship, the drawn one; `partOf` on the node keeps the fact
    relationships: [
      ...parts.flatMap(part => part.relationships).filter(each => each.type !== 'PART_OF' || !drawnParts.has(ends(each))),
      ...drawn,
    ],
  }
  checkElements(elements)
  return elements
}

const entity = (id: string): NodeRef => ({ label: 'Entity', id })
const ends = ({ from, to }: RelationshipElement) => JSON.stringify([from.id, to.id])

function entityElements(record: EntityRecord): GraphElements {
  const { id, kind, name, names, status, resolved, wikidata, note, facts, labels, recordedBy, recordedAt } = record
  if (labels.includes('Source') !== (facts !== null))
    throw new StoreError('invalid-input', `Entity ${id}: the label Source and the facts of a source go together.`)
  const kinds = labels.filter(label => label !== 'Entity')
  const aliases = [...new Set(names.map(each => each.value))].filter(value => value !== name)
  const source = facts && {
    title: facts.title,
    url: facts.url,
    date: facts.date,
    dateBasis: facts.dateBasis,
    reliability: facts.reliability,
    partOf: facts.partOf,
  }
  const link = (type: string, to: string | null | undefined): RelationshipElement[] =>
    to ? [{ type, from: entity(id), to: entity(to), by: null, properties: {} }] : []
  return {
    nodes: [
      {
        ...entity(id),
        labels: ['Entity', ...kinds],
        properties: withoutNulls({ id, name, kind, kinds, aliases, status, resolved, wikidata, note, recordedBy, recordedAt, ...source }),
      },
    ],
    relationships: [
      ...link('PUBLISHED_BY', facts?.publisher),
      ...link('COPY_OF', facts?.copyOf),
      ...link('PART_OF', facts?.partOf),
      ...link('RELEASED_BY', facts?.releasedBy),
      ...link('MADE_BY', facts?.madeBy),
    ],
  }
}

function assessmentElements({ claim, source, ...own }: Assessment): GraphElements {
  const to: NodeRef | null = claim !== null ? { label: 'Claim', id: claim } : source !== null ? entity(source) : null
  if (to === null) throw new StoreError('invalid-input', `Assessment ${own.id} is of nothing.`)
  const ref: NodeRef = { label: 'Assessment', id: own.id }
  return {
    nodes: [{ ...ref, labels: ['Assessment'], properties: withoutNulls(own) }],
    relationships: [{ type: 'ASSESSES', from: ref, to, by: null, properties: {} }],
  }
}

/** Grades stay with their assessments: a judgement changes no relation. */
function drawnElement(relation: Relation): RelationshipElement {
  const { id, type, from, to, claims, publishers, origins, contestedClaims, sign, grades: _, ...rest } = relation
  return {
    type,
    from: entity(from),
    to: entity(to),
    by: 'key',
    properties: withoutNulls({
      key: id,
      ...rest,
      claims: BigInt(claims),
      publishers: BigInt(publishers),
      origins: BigInt(origins),
      contestedClaims: BigInt(contestedClaims),
      sign: BigInt(sign),
    }),
  }
}

function checkElements({ nodes, relationships }: GraphElements): void {
  const known = new Set<string>()
  for (const node of nodes) {
    if (known.has(nodeKey(node))) throw new StoreError('invalid-input', `${node.label} ${node.id} is there twice.`)
    known.add(nodeKey(node))
  }
  const seen = new Set<string>()
  for (const each of relationships) {
    const missing = [each.from, each.to].find(end => !known.has(nodeKey(end)))
    const where = `${each.from.label} ${each.from.id} -${each.type}-> ${each.to.label} ${each.to.id}`
    if (missing) throw new StoreError('invalid-input', `${where}: there is no ${missing.label} ${missing.id}.`)
    if (seen.has(relationshipKey(each))) throw new StoreError('invalid-input', `${where} is there twice.`)
    seen.add(relationshipKey(each))
  }
}
