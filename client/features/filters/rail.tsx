import { memo, type ReactNode, useMemo } from 'react'
import { Button, Checkbox } from 'react-aria-components'
import { disputedElsewhere } from '../../notation/states.ts'
import { useExplorer, useShared, useUi, useWords } from '../../session/context.tsx'
import { clearFilters, toggleDenials } from '../../state/acts.ts'
import { choicesOf } from '../../state/choices.ts'
import { type FacetName, facetList } from '../../state/facets/index.ts'
import { activeDimensions } from '../../state/filters.ts'
import { visible } from '../../state/visible.ts'
import { showsOverview } from '../../state/whole.ts'
import { Box } from '../../ui/filter-group.tsx'
import { Icon } from '../../ui/icon.tsx'
import { later } from '../../ui/later.tsx'
import { DenialLine } from '../../ui/line.tsx'
import { FacetGroup } from './facet-group.tsx'
import { GradeFilters } from './grade-filters.tsx'
import { t } from './t.ts'
import { WithdrawnSwitch } from './withdrawn-switch.tsx'

const RecordCounts = later(async () => (await import('./record-counts.tsx')).RecordCounts)

export const Rail = memo(function Rail() {
  const { explorer, show } = useShared()
  const { vocabulary } = useWords()
  const railOpen = useUi(ui => ui.railOpen)
  const { kinds } = vocabulary
  const picture = useExplorer(state => state.picture)
  const { loaded, filters, hidden, lens } = picture
  const overview = showsOverview(picture)
  // biome-ignore lint/correctness/useExhaustiveDependencies: these three parts decide; positions change far more often
  const counted = useMemo(() => choicesOf(picture, kinds.order), [loaded, filters, hidden, kinds])
  const active = activeDimensions(filters).length
  const byLens = [...loaded.denials.values()].some(({ denier }) => lens.by.includes(denier))
  const elsewhere = useMemo(() => disputedElsewhere(visible({ picture }).relations), [picture])

  const anything = loaded.relations.size > 0 || loaded.denials.size > 0
  const choices = anything ? counted : { ...counted, grounds: [] }
  const beside: Partial<Record<FacetName, ReactNode>> = {
    grounds: loaded.denials.size > 0 && <DenialsRow number={loaded.denials.size} byLens={byLens} />,
    states: (
      <>
        {elsewhere && <p className="muted filter-note">{elsewhere}</p>}
        <WithdrawnSwitch />
      </>
    ),
  }

  return (
    <aside className="rail" aria-label={t('filters')} data-region="Filters">
      <Button
        className="rail-strip icon-btn"
        aria-label={t('filtersOn', { anyActive: active > 0, active })}
        aria-expanded={railOpen}
        onPress={() => show({ railOpen: !railOpen })}
      >
        <Icon name="filter" />
        {active > 0 && <span className="rail-dot num">{active}</span>}
      </Button>
      <div className="rail-body">
        <div className="rail-head">
          <Icon name="filter" />
          <h2>{t('filters')}</h2>
          <Button className="link" isDisabled={active === 0} onPress={() => clearFilters(explorer)}>
            {t('clearAll')}
          </Button>
          <Button className="icon-btn rail-close" aria-label={t('closeTheFilters')} onPress={() => show({ railOpen: false })}>
            <Icon name="close" />
          </Button>
        </div>
        {overview ? (
          <RecordCounts />
        ) : (
          <>
            {loaded.truncated && (
              <p className="muted rail-of">{t('countsAreOfWhatIsLoaded', { relations: loaded.relations.size, total: loaded.total })}</p>
            )}
            {facetList
              .filter(({ group }) => group !== 'grades')
              .map(facet => (
                <FacetGroup key={facet.id} facet={facet} choices={choices[facet.id]}>
                  {beside[facet.id]}
                </FacetGroup>
              ))}
            <GradeFilters choices={choices} />
          </>
        )}
      </div>
    </aside>
  )
})

/** Denials are no choice among relations: they are drawn beside them. */
function DenialsRow({ number, byLens }: { number: number; byLens: boolean }) {
  const { explorer } = useShared()
  const on = useExplorer(state => state.picture.filters.denials)
  return (
    <>
      <Checkbox
        className="check filter-row"
        aria-label={t('denialsThisLensDrawsThem', { number, byLens })}
        isSelected={on || byLens}
        isDisabled={byLens}
        onChange={() => toggleDenials(explorer)}
      >
        <Box />
        <span className="mark">
          <DenialLine width={18} />
        </span>
        <span className="filter-name">{t('denialsDrawnAsSuch')}</span>
        <span className="num count">{number}</span>
      </Checkbox>
      {byLens && <p className="muted filter-note">{t('thisLensDrawsTheDenialsWhatever')}</p>}
    </>
  )
}
