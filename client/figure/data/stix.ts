import { v5 } from 'uuid'
import { drawnOf, type PrintMaterial } from '../print/material.ts'
import { flatOf } from './flat.ts'

/** Any fixed one: equal ids of the record become equal ids of STIX. */
const namespace = '6f1d3c0e-8f57-5d0b-9a55-3f4b1c2d7e90'
/** STIX wants instants, and a claim need not have any: the same in each file, so that it says nothing. */
const always = '1970-01-01T00:00:00.000Z'
const groups = new Set([
  'Organization',
  'Party',
  'Coalition',
  'Movement',
  'ArmedGroup',
  'StateBody',
  'Court',
  'State',
  'Company',
  'Publisher',
  'Media',
])

const idOf = (type: string, id: string): string => `${type}--${v5(`${type}|${id}`, namespace)}`
const object = (type: string, id: string) => ({ type, spec_version: '2.1', id: idOf(type, id), created: always, modified: always })

/** Who denies a content has an opinion of it; who denies whose words they are stands in a note, since STIX has no word for that. */
export function toStix(given: PrintMaterial): string {
  const material = drawnOf(given)
  const { entities, relations } = flatOf(material)
  const there = new Set(relations.map(({ id }) => id))
  const sources = new Map(
    material.relations.map(({ relation, evidence: { claims } }) => [relation.id, claims.map(({ source, quote }) => ({ source, quote }))]),
  )
  const identities = new Map(entities.map(({ id, label, kind }) => [id, identity(id, label, kind)]))
  const denials = material.denials.flatMap(({ id, denier, on, sentence, relationIds }) => {
    const refs = relationIds.filter(each => there.has(each)).map(each => idOf('relationship', each))
    if (refs.length === 0) return []
    const name = material.nameOf(denier)
    if (!identities.has(denier)) identities.set(denier, identity(denier, name, ''))
    const by = { created_by_ref: idOf('identity', denier), object_refs: refs }
    const words = `${name} ${sentence}`
    return on === 'content'
      ? { ...object('opinion', id), ...by, opinion: 'disagree', explanation: words }
      : { ...object('note', id), ...by, content: words }
  })
  const ties = relations.map(({ id, source, target, type, said }) => ({
    ...object('relationship', id),
    relationship_type: type.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'),
    source_ref: idOf('identity', source),
    target_ref: idOf('identity', target),
    description: said,
    external_references: (sources.get(id) ?? []).map(({ source, quote }) => ({
      source_name: source.publisher?.name ?? source.title,
      ...(source.url !== null && { url: source.url }),
      ...(quote !== null && { description: quote }),
    })),
  }))
  const objects: { id: string }[] = [...identities.values(), ...ties, ...denials]
  return `${JSON.stringify({ type: 'bundle', id: idOf('bundle', objects.map(({ id }) => id).join()), objects }, null, 1)}\n`
}

const identity = (id: string, name: string, kind: string) => ({
  ...object('identity', id),
  name,
  identity_class: kind === 'Person' ? 'individual' : groups.has(kind) ? 'organization' : 'unknown',
  ...(kind !== '' && { labels: [kind] }),
})
