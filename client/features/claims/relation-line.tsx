import type { Relation } from '../../../server/contract/graph.ts'
import { statement } from '../../../server/contract/wording.ts'
import { manner } from '../../notation/manners.ts'
import { useExplorer, useWords } from '../../session/context.tsx'
import { useNamesWithin } from '../../session/names.ts'
import { BoldList } from '../../ui/bold-list.tsx'
import { Grounds, MannerLine, SignArrow } from '../../ui/line.tsx'
import { Rich } from '../../ui/rich.tsx'
import { saidBy } from '../../words/relation-words.ts'
import { t as words } from '../../words/t.ts'
import { t } from './t.ts'

export function RelationLine({ relation }: { relation: Relation }) {
  return (
    <span className="relation-line">
      <RelationWords relation={relation} />
      <span className="relation-marks">
        <MannerLine manner={manner(relation)} width={22} /> <RelationSaidBy relation={relation} />
        <Grounds on={relation.contestedOn} />
      </span>
    </span>
  )
}

export function RelationRow({ relation }: { relation: Relation }) {
  return (
    <span className="relation-row">
      <span className="relation-sample" aria-hidden="true">
        <MannerLine manner={manner(relation)} width={20} />
        <SignArrow sign={relation.sign} width={12} />
      </span>
      <span className="relation-line">
        <RelationWords relation={relation} />
        <span className="relation-marks">
          <RelationSaidBy relation={relation} /> <Grounds on={relation.contestedOn} />
        </span>
      </span>
      <span className="num muted">
        {relation.derived ? t('inferred') : relation.claims === 1 ? t('n1Claim') : t('claimsClaims', { claims: relation.claims })}
      </span>
    </span>
  )
}

const unknown = { name: '…', kinds: [] }

function RelationWords({ relation }: { relation: Relation }) {
  const { vocabulary } = useWords()
  const entities = useExplorer(state => state.picture.loaded.entities)
  const ghosts = useExplorer(state => state.picture.loaded.ghosts.entities)
  const from = entities.get(relation.from) ?? ghosts.get(relation.from)
  const to = entities.get(relation.to) ?? ghosts.get(relation.to)
  const [subject, verb, object] = statement(from ?? unknown, vocabulary.phrase(relation.type), to ?? unknown)
  return (
    <span className="relation-text">
      <bdi>{subject}</bdi> <i>{verb}</i> <bdi>{object}</bdi>
    </span>
  )
}

/** "states Middle East Monitor", "report Middle East Monitor and Rudaw". */
export function RelationSaidBy({ relation }: { relation: Relation }) {
  const nameOf = useNamesWithin(relation.derived ? relation.publisherIds : relation.asserterIds)
  const { of, ids } = saidBy(relation)
  return (
    <span className="relation-said">
      <Rich t={words} of={of} values={{ many: ids.length }} parts={{ names: <BoldList names={ids.map(nameOf)} /> }} />
    </span>
  )
}
