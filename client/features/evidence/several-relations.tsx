import { Button } from 'react-aria-components'
import { useExplorer, useShared } from '../../session/context.tsx'
import { select } from '../../state/selection.ts'
import { RelationLine } from '../claims/relation-line.tsx'
import { t } from './t.ts'

export function SeveralRelations({ ids }: { ids: readonly string[] }) {
  const { explorer } = useShared()
  const relations = useExplorer(state => state.picture.loaded.relations)
  return (
    <div className="side-section">
      <h2 className="side-title">{t('chosenRelations', { chosen: ids.length })}</h2>
      <ul className="relation-list">
        {ids.map(id => {
          const relation = relations.get(id)
          return (
            relation && (
              <li key={id}>
                <Button className="row-button" onPress={() => select(explorer, { relations: [id] })}>
                  <RelationLine relation={relation} />
                </Button>
              </li>
            )
          )
        })}
      </ul>
    </div>
  )
}
