import { type ReactNode, useMemo } from 'react'
import type { ContestGround, RelationState } from '../../../server/contract/ontology.ts'
import type { Manner } from '../../notation/manners.ts'
import { useWords } from '../../session/context.tsx'
import { useNames } from '../../session/names.ts'
import type { Choice } from '../../state/choices.ts'
import type { Facet } from '../../state/facets/facet.ts'
import type { Named } from '../../state/facets/index.ts'
import { FilterGroup, FilterRows } from '../../ui/filter-group.tsx'
import { Glyph } from '../../ui/glyph.tsx'
import { MannerLine, Ring, StateMark } from '../../ui/line.tsx'
import { RelationFilter } from './relation-filter.tsx'

const nobody: readonly string[] = []

const marks: Record<NonNullable<Facet['mark']>, (value: string) => ReactNode> = {
  kind: value => <Glyph kind={value} />,
  manner: value => <MannerLine manner={value as Manner} />,
  ground: value => (value === 'none' ? <span /> : <Ring ground={value as ContestGround} />),
  state: value => <StateMark state={value as RelationState} width={18} />,
}

export function FacetGroup({ facet, choices, children }: { facet: Named<Facet>; choices: readonly Choice[]; children?: ReactNode }) {
  const { vocabulary } = useWords()
  const { id, title, names, mark, group } = facet
  const ids = useMemo(() => (names === 'entities' ? choices.map(({ value }) => value) : nobody), [names, choices])
  const nameOf = useNames(ids)
  const words = { kinds: vocabulary.kinds.word, types: vocabulary.label, entities: nameOf }
  return (
    <FilterGroup title={title} dimension={id} choices={choices}>
      {group === 'families' ? (
        <RelationFilter choices={choices} />
      ) : (
        <FilterRows
          dimension={id}
          choices={choices}
          name={typeof names === 'function' ? names : words[names]}
          {...(mark && { mark: marks[mark] })}
          wide={mark === 'manner'}
        />
      )}
      {children}
    </FilterGroup>
  )
}
