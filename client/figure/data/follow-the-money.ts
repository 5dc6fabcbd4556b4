import type { PrintMaterial } from '../print/material.ts'
import { flatOf } from './flat.ts'

const schemata: Readonly<Record<string, string>> = {
  Person: 'Person',
  Company: 'Company',
  Organization: 'Organization',
  Party: 'Organization',
  Coalition: 'Organization',
  Movement: 'Organization',
  ArmedGroup: 'Organization',
  Publisher: 'Organization',
  Media: 'Organization',
  StateBody: 'PublicBody',
  Court: 'PublicBody',
  Role: 'Position',
  Project: 'Project',
  Event: 'Event',
  Place: 'Address',
  Source: 'Document',
  Document: 'Document',
  Recording: 'Document',
  Vehicle: 'Vehicle',
  Asset: 'Asset',
  Account: 'Asset',
}

/** Each relation is an UnknownLink with its predicate as role: a narrower schema, such as Membership, would state what is only said. */
export function toFollowTheMoney(material: PrintMaterial): string {
  const { entities, relations } = flatOf(material)
  const lines = [
    ...entities.map(({ id, label, kind }) => ({ id, schema: schemata[kind] ?? 'LegalEntity', properties: { name: [label] } })),
    ...relations.map(({ id, source, target, label, said, sources }) => ({
      id,
      schema: 'UnknownLink',
      properties: { subject: [source], object: [target], role: [label], summary: [said], sourceUrl: sources.split(' ').filter(Boolean) },
    })),
  ]
  return lines.map(line => `${JSON.stringify(line)}\n`).join('')
}
