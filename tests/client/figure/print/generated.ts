/** Made-up relations where the force layout puts them, as a printed figure takes them; the same for the same numbers. */

import { gather, placesWithoutCanvas } from '../../../../client/figure/print/gather.ts'
import type { PrintMaterial } from '../../../../client/figure/print/material.ts'
import type { Claim } from '../../../../server/contract/claim.ts'
import type { Entity, Relation } from '../../../../server/contract/graph.ts'
import { random } from '../../../../server/contract/random.ts'
import { tell } from '../../../../server/contract/told.ts'

const names = [
  'Northport',
  'Harbour Union',
  'Mira Halden',
  'Evening Beacon',
  'Committee for Public Works and Roads',
  'Quay Council',
  'Ostrava Line',
  'Dockers’ League',
]
const labels = ['leads', 'affiliated with', 'has good relations with', 'opposes', 'part of', 'pays']
const modalities = ['asserted', 'reported', 'attributed'] as const

/** A few entities have most of the lines, as in records that people make. */
export async function generated(entities: number, relations: number, seed: number): Promise<PrintMaterial> {
  const next = random(seed)
  const pick = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)] as T
  const ids = Array.from({ length: entities }, (_, n) => `e${n}`)
  const drawn = new Map<string, PrintMaterial['relations'][number]>()
  while (drawn.size < relations) {
    const n = drawn.size
    const from = n < entities - 1 ? n + 1 : Math.floor(next() * entities)
    const to = Math.floor(next() ** 2 * Math.min(entities, from < 1 ? entities : n < entities - 1 ? n + 1 : entities))
    const id = `e${from}|R${Math.floor(next() * 3)}|e${to}`
    if (from === to) continue
    const modality = pick(modalities)
    const speaker = pick(ids)
    const claim = {
      id: `c${n}`,
      digest: `d${n}`,
      quote: `what is said the ${n}th time`,
      ...{ qualifiers: {}, qualifierNames: {}, dateFrom: null, dateTo: null },
      modality,
      derived: false,
      subject: { id: speaker, name: speaker, kind: 'Person' },
      object: { id: speaker, name: speaker, kind: 'Person' },
      chain: [
        { agent: { id: 'paper', name: 'paper', kind: 'Publisher' }, act: 'reports' },
        { agent: { id: speaker, name: speaker, kind: 'Person' }, act: 'says' },
      ],
      source: {
        id: `s${n % 7}`,
        title: `Report ${n % 7}`,
        publisher: null,
        url: 'https://example.org/report',
        date: null,
        dateBasis: null,
        locator: null,
      },
      told: {
        lead: tell('reportsThroughSays', { who: 'Somebody', through: 'another' }),
        said: tell('relation', { subject: from, phrase: 'meets', object: to }),
        content: tell('relation', { subject: from, phrase: 'meets', object: to }),
      },
    } as unknown as Claim
    const contested = next() < 0.4
    const relation = {
      id,
      type: 'R',
      from: `e${from}`,
      to: `e${to}`,
      modality,
      derived: false,
      contested,
      contestedOn: contested ? ['attribution'] : [],
      sign: pick([1, -1, 0]),
      symmetric: false,
      asserterIds: [speaker],
      publisherIds: [],
      claimIds: [claim.id],
    } as unknown as Relation
    drawn.set(id, { relation, label: pick(labels), family: pick(['Money', 'Work']), evidence: { claims: [claim], denials: [] } })
  }
  const shown = {
    entities: ids.map(
      (id, n) => ({ id, name: `${pick(names)} ${n + 1}`, kind: 'Person', degree: 2, names: [] as Entity['names'] }) as Entity,
    ),
    relations: [...drawn.values()].map(({ relation }) => relation),
    denials: [],
  }
  const words = {
    kinds: { look: () => ({ shape: 'disc', family: 'people' }) as const, word: () => 'Person' },
    label: (id: string) => id,
    family: () => 'Work',
    nameOf: (id: string) => id,
  }
  const evidence = new Map([...drawn].map(([id, each]) => [id, each.evidence]))
  const material = gather(shown, await placesWithoutCanvas(shown, words), evidence, words)
  return { ...material, relations: material.relations.map(each => ({ ...each, label: drawn.get(each.relation.id)?.label ?? '' })) }
}
