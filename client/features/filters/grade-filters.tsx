import type { Facets } from '../../state/choices.ts'
import { facetList } from '../../state/facets/index.ts'
import { FacetGroup } from './facet-group.tsx'
import { t } from './t.ts'

const grades = facetList.filter(({ group }) => group === 'grades')

export function GradeFilters({ choices }: { choices: Facets }) {
  const graded = grades.filter(({ id }) => choices[id].some(({ value, on }) => value !== 'none' || !on))
  if (graded.length === 0)
    return (
      <section className="filter-group" aria-label={t('grades')}>
        <h3 className="filter-title">{t('grades')}</h3>
        <p className="muted">{t('nothingHereIsGradedJudgeA')}</p>
      </section>
    )
  return graded.map(facet => <FacetGroup key={facet.id} facet={facet} choices={choices[facet.id]} />)
}
