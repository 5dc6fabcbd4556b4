import { scaleNames } from '../../../server/contract/graph.ts'
import type { Facets } from '../../state/facets.ts'
import { gradeWords, scaleWords } from '../../state/grades.ts'
import { FilterGroup, FilterRows } from '../../ui/filter-group.tsx'

/** A filter for each scale on which anything loaded is graded; without any, how a grade comes about. */
export function GradeFilters({ choices }: { choices: Facets }) {
  const graded = scaleNames.filter(scale => choices[scale].some(({ value, on }) => value !== 'none' || !on))
  if (graded.length === 0)
    return (
      <section className="filter-group" aria-label="Grades">
        <h3 className="filter-title">Grades</h3>
        <p className="muted">Nothing here is graded. Judge a claim in the evidence of a relation, or a source in its panel.</p>
      </section>
    )
  return graded.map(scale => (
    <FilterGroup key={scale} title={scaleWords[scale]} dimension={scale} choices={choices[scale]}>
      <FilterRows dimension={scale} choices={choices[scale]} name={value => (value === 'none' ? 'not graded' : gradeWords(scale, value))} />
    </FilterGroup>
  ))
}
