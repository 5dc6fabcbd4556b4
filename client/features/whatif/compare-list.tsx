import { type ReactNode, useState } from 'react'
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import type { Relation } from '../../../server/contract/graph.ts'
import type { Comparison } from '../../../server/contract/what-if.ts'
import { fates } from '../../notation/fates.ts'
import type { Side } from '../../state/comparing.ts'
import { Icon } from '../../ui/icon.tsx'
import { FateLine } from '../../ui/line.tsx'
import { RelationSaidBy } from '../claims/relation-line.tsx'
import { AgainstClaims } from './against-claims.tsx'
import { ShortRelation } from './short-relation.tsx'
import { t } from './t.ts'

export interface ComparedRow {
  relation: Relation
  side: Side
  against?: readonly string[]
}

interface Props {
  title: ReactNode
  count: string
  rows: readonly ComparedRow[]
  words: string | null
  open: boolean
  comparison: Comparison
  chosen: string | null
  onChoose(id: string): void
}

const atFirst = 6
const listedAtMost = 200

export function CompareList({ title, count: counted, rows, words, open, comparison, chosen, onChoose }: Props) {
  const [all, setAll] = useState(false)
  const byId = new Map(comparison.entities.map(entity => [entity.id, entity]))
  const shown = rows.slice(0, all ? listedAtMost : atFirst)
  return (
    <Disclosure className="side-section" defaultExpanded={open}>
      <Heading level={3} className="filter-title">
        <Button slot="trigger" className="filter-fold">
          <span>
            {title} <span className="num">{counted}</span>
          </span>
          <Icon name="chevron" size={13} />
        </Button>
      </Heading>
      <DisclosurePanel>
        {words && <p className="compare-words">{words}</p>}
        {rows.length === 0 && !words && <p className="muted">{t('none')}</p>}
        <ul className="fall-list">
          {shown.map(({ relation, side, against }) => (
            <li key={relation.id}>
              <Button className="row-button" aria-current={relation.id === chosen || undefined} onPress={() => onChoose(relation.id)}>
                <FateLine fate={side} />
                <span>
                  <span className="fall-text">
                    <ShortRelation relation={relation} entities={byId} />
                    <span className="hidden">, {fates[side].word}</span>
                  </span>{' '}
                  <span className="fall-said">
                    <RelationSaidBy relation={relation} />
                  </span>
                </span>
                <span className="num muted">{t('claims', { claims: relation.claims })}</span>
              </Button>
              {against && (side === 'contradicted' || relation.id === chosen) && <AgainstClaims ids={[...relation.claimIds, ...against]} />}
            </li>
          ))}
        </ul>
        {rows.length > shown.length && (
          <Button className="link" onPress={() => setAll(true)}>
            {all
              ? t('onlyTheFirstAreListed', { listedAtMost })
              : t('showMore', { min: Math.min(rows.length, listedAtMost) - shown.length })}
          </Button>
        )}
      </DisclosurePanel>
    </Disclosure>
  )
}
