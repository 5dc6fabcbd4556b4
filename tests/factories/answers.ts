/** Answers of the server, for tests: only what a test is about is written out. */

import type { Claim, EntityRef } from '../../server/contract/claim.ts'
import type { Entity, Relation } from '../../server/contract/graph.ts'
import type { Kind } from '../../server/contract/ontology.ts'
import type { Speaker, Speakers } from '../../server/contract/speakers.ts'
import { tell } from '../../server/contract/told.ts'
import { claim as claimRecord, shippedLabels } from './records.ts'

/** A person called as its id; of another kind it carries the labels that the shipped vocabulary gives that. */
export const entity = (id: string, more: Partial<Entity> = {}): Entity => {
  const kind = more.kind ?? 'Person'
  return {
    id,
    kind,
    kinds: shippedLabels.labelsOf(kind).slice(1),
    name: id,
    names: [],
    status: 'named',
    resolved: true,
    wikidata: null,
    note: null,
    degree: 1,
    ...more,
  }
}

export const relation = (from: string, type: string, to: string, more: Partial<Relation> = {}): Relation => ({
  id: `${from}|${type}|${to}`,
  type,
  from,
  to,
  claimIds: ['C1'],
  claims: 1,
  publishers: 1,
  publisherIds: ['memo'],
  asserterIds: ['memo'],
  speakerIds: ['memo'],
  origins: 1,
  modality: 'asserted',
  contested: false,
  contestedOn: more.contested ? ['attribution'] : [],
  contestedClaims: 0,
  derived: false,
  state: 'single-source',
  sign: 0,
  symmetric: false,
  role: null,
  firstDate: null,
  lastDate: null,
  grades: {},
  ...more,
})

/** Nobody but those that a test is about. */
export const speakers = (list: readonly Speaker[], more: Partial<Speakers> = {}): Speakers => ({
  total: list.reduce((sum, { relations }) => sum + relations, 0),
  speakers: [...list],
  more: 0,
  ownVoice: { by: list.flatMap(({ id, publisher }) => (publisher ? id : [])), relations: 0 },
  deniers: [],
  ...more,
})

export const speaker = (id: string, more: Partial<Speaker> = {}): Speaker => ({
  id,
  name: id,
  kinds: ['Entity', 'Person'],
  publisher: false,
  relations: 1,
  ...more,
})

export const ref = (id: string, kind: Kind = 'Person', name = id): EntityRef => ({ id, kind, name })

const fatahIsAffiliated = tell('relation', { subject: 'Fatah', phrase: 'is affiliated with', object: 'Iran' })

/** Fatah is affiliated with Iran, as memo states. */
export const claim = (id: string, more: Partial<Claim> = {}): Claim => ({
  ...inBoth(id),
  subject: ref('fatah', 'Coalition'),
  predicate: 'AFFILIATED_WITH',
  object: ref('iran', 'State'),
  asserter: ref('memo', 'Publisher'),
  chain: [{ agent: ref('memo', 'Publisher'), act: 'states' }],
  source: {
    id: 'doc-memo',
    title: 'Latest leaked recording',
    publisher: ref('memo', 'Publisher'),
    url: null,
    date: '2022-07-20',
    dateBasis: null,
    locator: { paragraph: 2, line: 5, start: 763, end: 791 },
  },
  quote: 'are all affiliated with Iran',
  contested: false,
  contestedOn: [],
  deniedBy: [],
  dependsOn: [],
  sentence: 'memo states that Fatah is affiliated with Iran',
  lead: 'memo states that',
  content: 'Fatah is affiliated with Iran',
  told: {
    lead: tell('saysThat', { who: 'memo', says: tell('states', { many: false }) }),
    said: fatahIsAffiliated,
    content: fatahIsAffiliated,
  },
  qualifierNames: {},
  relation: 'fatah|AFFILIATED_WITH|iran',
  undrawn: null,
  undrawnBecause: null,
  ...more,
})

const inBoth = (id: string) => {
  const { assertedBy, locator, ...rest } = claimRecord(id)
  return rest
}
