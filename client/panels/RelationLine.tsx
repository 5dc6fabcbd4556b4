import type { Relation } from '../../server/contract/graph.ts'
import { manner } from '../model/filters.ts'
import { useExplorer, useShared } from './context.tsx'
import { ModalityLine, Ring } from './Line.tsx'

/** A relation as one sentence, with its marks. */
export function RelationLine({ relation }: { relation: Relation }) {
  const { vocabulary } = useShared()
  const entities = useExplorer(state => state.picture.loaded.entities)
  const name = (id: string): string => entities.get(id)?.name ?? id
  return (
    <span className="relation-line">
      <span className="relation-text">
        <bdi>{name(relation.from)}</bdi> <i>{vocabulary.phrase(relation.type)}</i> <bdi>{name(relation.to)}</bdi>
      </span>
      <span className="relation-marks">
        <ModalityLine modality={manner(relation)} width={22} /> {manner(relation)}
        {relation.contested && (
          <>
            <Ring />
            <span className="hidden">contested</span>
          </>
        )}
      </span>
    </span>
  )
}
