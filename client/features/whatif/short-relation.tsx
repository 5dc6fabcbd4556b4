import type { Entity, Relation } from '../../../server/contract/graph.ts'
import { inSentence } from '../../../server/contract/wording.ts'
import { useWords } from '../../session/context.tsx'

/** "Nouri al-Maliki opposes the National Reconciliation Project"; `entities` by id. */
export function ShortRelation({ relation: { from, type, to }, entities }: { relation: Relation; entities: ReadonlyMap<string, Entity> }) {
  const { vocabulary } = useWords()
  const object = entities.get(to)
  return (
    <>
      <bdi>{entities.get(from)?.name ?? from}</bdi> <i>{vocabulary.label(type)}</i> <bdi>{object ? inSentence(object) : to}</bdi>
    </>
  )
}
