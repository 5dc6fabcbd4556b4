import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import type { Relation } from '../../../server/contract/graph.ts'
import type { Comparison } from '../../../server/contract/what-if.ts'
import { type ComparedClass, classesOf } from '../../model/comparing.ts'
import { fateWords } from '../../model/states.ts'
import { useShared } from '../context.tsx'
import { Icon } from '../Icon.tsx'
import { count, number } from '../text.ts'
import { SideMark } from './SideMark.tsx'

const listedAtMost = 200

/** The four classes, each with its line and its relations. */
export function ComparePanel({
  comparison,
  chosen,
  onChoose,
}: {
  comparison: Comparison
  chosen: string | null
  onChoose(id: string): void
}) {
  const denials = new Map(comparison.contradictions.map(({ relation, denials: against }) => [relation.id, against]))
  const names = new Map(comparison.entities.map(entity => [entity.id, entity.name]))
  return (
    <aside className="fall-panel" aria-label="What the two lenses say" data-region="Comparison">
      {classesOf(comparison).map(each => (
        <Class key={each.side} {...each} names={names} denials={denials} chosen={chosen} onChoose={onChoose} />
      ))}
    </aside>
  )
}

interface ClassProps extends ComparedClass {
  names: ReadonlyMap<string, string>
  denials: ReadonlyMap<string, readonly string[]>
  chosen: string | null
  onChoose(id: string): void
}

function Class({ side, relations, names, denials, chosen, onChoose }: ClassProps) {
  return (
    <Disclosure className="side-section" defaultExpanded={relations.length > 0}>
      <Heading level={3} className="filter-title">
        <Button slot="trigger" className="filter-fold">
          <span>
            <SideMark side={side} /> {fateWords[side]} <span className="num">{number(relations.length)}</span>
          </span>
          <Icon name="chevron" size={13} />
        </Button>
      </Heading>
      <DisclosurePanel>
        <ul className="fall-list">
          {relations.slice(0, listedAtMost).map(relation => (
            <li key={relation.id}>
              <Button className="row-button" aria-current={relation.id === chosen || undefined} onPress={() => onChoose(relation.id)}>
                <SideMark side={side} />
                <RelationWords relation={relation} names={names} />
                <span className="num muted">{count(relation.claims, 'claim')}</span>
              </Button>
              {relation.id === chosen && denials.has(relation.id) && (
                <p className="muted">
                  Denied or contradicted by <span className="mono">{denials.get(relation.id)?.join(', ')}</span>
                </p>
              )}
            </li>
          ))}
        </ul>
        {relations.length > listedAtMost && (
          <p className="muted">
            The first {listedAtMost} of {number(relations.length)}. Narrower lenses show the rest.
          </p>
        )}
        {relations.length === 0 && <p className="muted">None.</p>}
      </DisclosurePanel>
    </Disclosure>
  )
}

function RelationWords({ relation, names }: { relation: Relation; names: ReadonlyMap<string, string> }) {
  const { vocabulary } = useShared()
  return (
    <span className="fall-text">
      <bdi>{names.get(relation.from) ?? relation.from}</bdi> <i>{vocabulary.label(relation.type)}</i>{' '}
      <bdi>{names.get(relation.to) ?? relation.to}</bdi>
    </span>
  )
}
