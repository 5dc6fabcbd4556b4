/** The kinds that a file may name, and the labels that each brings along. */
import type { Kind } from './ontology.ts'

/** In the order in which a node's labels are kept: general before particular. */
export const labelOrder = [
  'Entity',
  'Actor',
  'Organization',
  'Person',
  'Voice',
  'Party',
  'Coalition',
  'Movement',
  'ArmedGroup',
  'StateBody',
  'State',
  'Publisher',
  'Source',
  'Document',
  'Recording',
  'Role',
  'Event',
  'Project',
  'Thing',
  'Placeholder',
] as const
export type Label = (typeof labelOrder)[number]

/** Kinds as files name them: a source is a Document or a Recording. */
export const fileKinds = [
  'Person',
  'Voice',
  'Party',
  'Coalition',
  'Movement',
  'ArmedGroup',
  'StateBody',
  'State',
  'Publisher',
  'Document',
  'Recording',
  'Role',
  'Event',
  'Project',
  'Thing',
  'Placeholder',
] as const satisfies readonly Label[]
export type FileKind = (typeof fileKinds)[number]

const actor: Label[] = ['Actor']
const organization: Label[] = ['Actor', 'Organization']
const implied: Record<FileKind, Label[]> = {
  Person: actor,
  Voice: actor,
  State: actor,
  Placeholder: actor,
  Party: organization,
  Coalition: organization,
  Movement: organization,
  ArmedGroup: organization,
  StateBody: organization,
  Publisher: organization,
  Document: ['Source'],
  Recording: ['Source'],
  Role: [],
  Event: [],
  Project: [],
  Thing: [],
}

/** What decides the shape on the canvas: documents and recordings are both sources. */
export const kindOf = (kind: FileKind): Kind => (kind === 'Document' || kind === 'Recording' ? 'Source' : kind)

/** All labels of an entity, Entity first. `also` are kinds that it is besides its first; they add their own label only. */
export function labelsOf(kind: FileKind, also: readonly FileKind[]): string[] {
  const has = new Set<Label>(['Entity', kind, ...implied[kind], ...also])
  return labelOrder.filter(label => has.has(label))
}
