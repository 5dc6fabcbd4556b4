import { useState } from 'react'
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import type { Relation } from '../../../server/contract/graph.ts'
import type { SetAside } from '../../../server/contract/what-if.ts'
import { manner } from '../../notation/manners.ts'
import { useWords } from '../../session/context.tsx'
import { boxes } from '../../state/what-if.ts'
import { Icon } from '../../ui/icon.tsx'
import { MannerLine } from '../../ui/line.tsx'
import { number } from '../../words/text.ts'
import { RelationSaidBy } from '../claims/relation-line.tsx'
import { ChosenRelation } from './chosen-relation.tsx'
import { ShortRelation } from './short-relation.tsx'
import { t } from './t.ts'

const typesAtFirst = 13
const boxesAtMost = 12
const listedAtFirst = 200

export function FallPanel({ report, chosen, onChoose }: { report: SetAside; chosen: string | null; onChoose(id: string): void }) {
  const { before, after } = report.relations
  return (
    <aside className="fall-panel" aria-label={t('whatLosesItsSupportAndWhat')} data-region="What rests on it">
      <div className="fall-counts side-section">
        <dl>
          <div>
            <dd className="num">{number(before - after)}</dd>
            <dt>{t('loseTheirOnlySupportInThis', { before: before - after })}</dt>
          </div>
          <div className="stand">
            <dd className="num">{number(after)}</dd>
            <dt>{t('standOnOtherClaims', { after, others: after < before })}</dt>
          </div>
        </dl>
        <p className="num muted">{t('ofClaimsRestOnWhatIs', { fallen: report.claims.fallen, before: report.claims.before })}</p>
      </div>
      {chosen && <ChosenRelation report={report} id={chosen} />}
      <ByType report={report} />
      <Relations
        title={t('whatStillStands')}
        relations={report.standing}
        entities={report.entities}
        chosen={chosen}
        onChoose={onChoose}
        open
      />
      <Relations
        title={t('whatLosesItsOnlySupport')}
        relations={report.fallen.map(({ relation }) => relation)}
        entities={report.entities}
        chosen={chosen}
        onChoose={onChoose}
        struck
      />
      {report.truncated && <p className="side-section muted">{t('theListsAreCutTheCounts')}</p>}
    </aside>
  )
}

function ByType({ report }: { report: SetAside }) {
  const { vocabulary } = useWords()
  const [all, setAll] = useState(false)
  const shown = all ? report.byType : report.byType.slice(0, typesAtFirst)
  const more = report.byType.length - shown.length
  return (
    <section className="side-section" aria-label={t('byRelation')}>
      <div className="section-head">
        <h3>{t('byRelation')}</h3>
        <span className="box-key" aria-hidden="true">
          <i className="fall-box" data-fate="stands" /> {t('stand')} <i className="fall-box" data-fate="falls" /> {t('loseSupport')}
        </span>
      </div>
      <ul className="by-type">
        {shown.map(({ type, before, after }) => (
          <li key={type}>
            <span className="by-type-name">{vocabulary.label(type)}</span>
            <span className="fall-boxes" aria-hidden="true">
              {boxes({ before, after }, boxesAtMost).map((fate, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the boxes of a row differ in nothing but their place
                <i key={index} className="fall-box" data-fate={fate} />
              ))}
            </span>
            <span className="num">
              {after === before ? (
                before
              ) : (
                <>
                  <span aria-hidden="true">{t('beforeOfBefore2', { before: before - after, before2: before })}</span>
                  <span className="hidden">{t('ofLoseTheirOnlySupport', { before: before - after, before2: before })}</span>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      {(more > 0 || all) && report.byType.length > typesAtFirst && (
        <Button className="link" onPress={() => setAll(!all)}>
          {all ? t('fewerTypes') : t('moreTypes', { more })}
        </Button>
      )}
    </section>
  )
}

interface ListProps {
  title: string
  relations: readonly Relation[]
  entities: SetAside['entities']
  chosen: string | null
  onChoose(id: string): void
  open?: boolean
  struck?: boolean
}

function Relations({ title, relations, entities, chosen, onChoose, open = false, struck = false }: ListProps) {
  const [all, setAll] = useState(false)
  const byId = new Map(entities.map(entity => [entity.id, entity]))
  const shown = all ? relations : relations.slice(0, listedAtFirst)
  return (
    <Disclosure className="side-section" defaultExpanded={open}>
      <Heading level={3} className="filter-title">
        <Button slot="trigger" className="filter-fold">
          <span>
            {title} <span className="num">{number(relations.length)}</span>
          </span>
          <Icon name="chevron" size={13} />
        </Button>
      </Heading>
      <DisclosurePanel>
        <ul className="fall-list" data-struck={struck || undefined}>
          {shown.map(relation => (
            <li key={relation.id}>
              <Button className="row-button" aria-current={relation.id === chosen || undefined} onPress={() => onChoose(relation.id)}>
                <MannerLine manner={manner(relation)} width={24} />
                <span>
                  <span className="fall-text">
                    <ShortRelation relation={relation} entities={byId} />
                  </span>{' '}
                  <span className="fall-said">
                    <RelationSaidBy relation={relation} />
                  </span>
                </span>
                <span className="num muted">
                  {relation.publishers}
                  <span className="hidden"> {relation.publishers === 1 ? t('publisher') : t('publishers')}</span>
                </span>
              </Button>
            </li>
          ))}
        </ul>
        {relations.length > shown.length && (
          <Button className="link" onPress={() => setAll(true)}>
            {t('relationsMore', { relations: relations.length - shown.length })}
          </Button>
        )}
        {relations.length === 0 && <p className="muted">{t('none')}</p>}
      </DisclosurePanel>
    </Disclosure>
  )
}
