/** What the rules read of an entity. Its names, kind, title, date and notes change no claim and no relation. */
import type { EntityRecord } from '../contract/graph.ts'

type Labelled = Pick<EntityRecord, 'labels'>

export const isRecording = (entity: Labelled | undefined): boolean => entity?.labels.includes('Recording') ?? false
export const isPublisher = (entity: Labelled | undefined): boolean => entity?.labels.includes('Publisher') ?? false

/** Alike for the rules: a change from one to the other touches the entity alone. */
export const sameForRules = (one: EntityRecord, other: EntityRecord): boolean =>
  JSON.stringify(readOf(one)) === JSON.stringify(readOf(other))

function readOf(entity: EntityRecord): unknown {
  const { facts } = entity
  const { publisher, copyOf, partOf, releasedBy, madeBy, reliability } = facts ?? {}
  return [facts !== null, publisher, copyOf, partOf, releasedBy, madeBy, reliability, isRecording(entity), isPublisher(entity)]
}
