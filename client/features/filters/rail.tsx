import { useMemo } from 'react'
import { Button, Checkbox } from 'react-aria-components'
import type { ContestGround, RelationState } from '../../../server/contract/ontology.ts'
import { grounds, undisputedWord } from '../../notation/grounds.ts'
import { type Manner, mannerRow } from '../../notation/manners.ts'
import { disputedElsewhere, stateWord } from '../../notation/states.ts'
import { useExplorer, useShared } from '../../session/context.tsx'
import { useNames } from '../../session/names.ts'
import { clearFilters, toggleDenials } from '../../state/acts.ts'
import { facets } from '../../state/facets.ts'
import { activeDimensions } from '../../state/filters.ts'
import { visible } from '../../state/visible.ts'
import { Box, FilterGroup, FilterRows } from '../../ui/filter-group.tsx'
import { Glyph } from '../../ui/glyph.tsx'
import { Icon } from '../../ui/icon.tsx'
import { DenialLine, MannerLine, Ring, StateMark } from '../../ui/line.tsx'
import { GradeFilters } from './grade-filters.tsx'
import { RelationFilter } from './relation-filter.tsx'
import { WithdrawnSwitch } from './withdrawn-switch.tsx'

/** What the canvas shows, by kind, manner, contest, relation, speaker, publisher and grade. Hides, never deletes. */
export function Rail() {
  const { explorer, ui, show, vocabulary } = useShared()
  const { kinds } = vocabulary
  const picture = useExplorer(state => state.picture)
  const { loaded, filters, hidden, lens } = picture
  // biome-ignore lint/correctness/useExhaustiveDependencies: these three parts decide; positions change far more often
  const choices = useMemo(() => facets(picture, kinds.order), [loaded, filters, hidden, kinds])
  const ids = useMemo(() => [...choices.publishers, ...choices.speakers].map(choice => choice.value), [choices])
  const nameOf = useNames(ids)
  const active = activeDimensions(filters).length
  const byLens = [...loaded.denials.values()].some(({ denier }) => lens.by.includes(denier))
  const elsewhere = useMemo(() => disputedElsewhere(visible({ picture }).relations), [picture])

  return (
    <aside className="rail" aria-label="Filters" data-region="Filters">
      <Button
        className="rail-strip icon-btn"
        aria-label={`Filters${active > 0 ? `, ${active} on` : ''}`}
        aria-expanded={ui.railOpen}
        onPress={() => show({ railOpen: !ui.railOpen })}
      >
        <Icon name="filter" />
        {active > 0 && <span className="rail-dot num">{active}</span>}
      </Button>
      <div className="rail-body">
        <div className="rail-head">
          <Icon name="filter" />
          <h2>Filters</h2>
          <Button className="link" isDisabled={active === 0} onPress={() => clearFilters(explorer)}>
            Clear all
          </Button>
          <Button className="icon-btn rail-close" aria-label="Close the filters" onPress={() => show({ railOpen: false })}>
            <Icon name="close" />
          </Button>
        </div>
        <FilterGroup title="Entity kind" dimension="kinds" choices={choices.kinds}>
          <FilterRows dimension="kinds" choices={choices.kinds} name={kinds.word} mark={value => <Glyph kind={value} />} />
        </FilterGroup>
        <FilterGroup title="How it is said" dimension="modalities" choices={choices.modalities}>
          <FilterRows
            dimension="modalities"
            choices={choices.modalities}
            name={value => mannerRow(value as Manner).word}
            mark={value => <MannerLine manner={value as Manner} />}
            wide
          />
        </FilterGroup>
        <FilterGroup
          title="Disputed"
          dimension="grounds"
          choices={loaded.relations.size > 0 || loaded.denials.size > 0 ? choices.grounds : []}
        >
          <FilterRows
            dimension="grounds"
            choices={choices.grounds}
            name={value => (value === 'none' ? undisputedWord : grounds[value as ContestGround].keyWord)}
            mark={value => (value === 'none' ? <span /> : <Ring ground={value as ContestGround} />)}
          />
          {loaded.denials.size > 0 && (
            <Checkbox
              className="check filter-row"
              aria-label={`denials, ${loaded.denials.size}${byLens ? '; this lens draws them' : ''}`}
              isSelected={filters.denials || byLens}
              isDisabled={byLens}
              onChange={() => toggleDenials(explorer)}
            >
              <Box />
              <span className="mark">
                <DenialLine width={18} />
              </span>
              <span className="filter-name">{byLens ? 'denials: this lens draws them' : 'denials, drawn as such'}</span>
              <span className="num count">{loaded.denials.size}</span>
            </Checkbox>
          )}
        </FilterGroup>
        <FilterGroup title="State" dimension="states" choices={choices.states}>
          <FilterRows
            dimension="states"
            choices={choices.states}
            name={stateWord}
            mark={value => <StateMark state={value as RelationState} width={18} />}
          />
          {elsewhere && <p className="muted filter-note">{elsewhere}</p>}
          <WithdrawnSwitch />
        </FilterGroup>
        <FilterGroup title="Relation" dimension="types" choices={choices.types}>
          <RelationFilter choices={choices.types} />
        </FilterGroup>
        <FilterGroup title="Who says it" dimension="speakers" choices={choices.speakers}>
          <FilterRows dimension="speakers" choices={choices.speakers} name={nameOf} />
        </FilterGroup>
        <FilterGroup title="Publisher" dimension="publishers" choices={choices.publishers}>
          <FilterRows dimension="publishers" choices={choices.publishers} name={nameOf} />
        </FilterGroup>
        <GradeFilters choices={choices} />
      </div>
    </aside>
  )
}
