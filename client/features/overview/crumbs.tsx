import { useQuery } from '@tanstack/react-query'
import { Button } from 'react-aria-components'
import { useExplorer, useShared } from '../../session/context.tsx'
import { queries } from '../../session/queries.ts'
import { showWhole } from '../../state/whole.ts'
import { Icon } from '../../ui/icon.tsx'
import { t } from './t.ts'

export function Crumbs() {
  const { explorer, announce } = useShared()
  const { loaded, region, lens } = useExplorer(state => state.picture)
  const { data } = useQuery(queries.overview(lens))
  if (!data || data.regions.length === 0) return null
  const here = region && data.regions.find(({ id }) => id === region.id)
  return (
    <nav className="crumbs" aria-label={t('whereInTheRecord')} data-region="Where in the record">
      <Button
        className="link"
        onPress={() => {
          showWhole(explorer)
          announce(t('theWholeRecordIsShown', { regions: data.regions.length }))
        }}
      >
        {t('wholeRecord')}
      </Button>
      <Icon name="next" size={13} />
      <span className="crumbs-here" aria-current="location">
        {region ? <bdi>{region.name}</bdi> : t('aPartOfIt')}
      </span>
      <span className="muted num">
        {here
          ? t('drawnOfRegion', {
              entities: loaded.entities.size,
              relations: loaded.relations.size,
              allEntities: here.entities,
              allRelations: here.inside.relations,
              out: here.out,
            })
          : t('drawnOfRecord', { entities: loaded.entities.size, relations: loaded.relations.size, all: loaded.total })}
      </span>
    </nav>
  )
}
