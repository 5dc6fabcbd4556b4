import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import type { SourceClaims } from '../../../server/contract/answers.ts'
import type { EntityRef } from '../../../server/contract/claim.ts'
import { useShared } from '../../session/context.tsx'
import { useOpenEntity } from '../../session/use-open-entity.ts'
import { gradeWords } from '../../state/grades.ts'
import { Icon } from '../../ui/icon.tsx'
import { date, dateBasis, safeUrl } from '../../words/text.ts'
import { SourceLink } from '../claims/source-link.tsx'
import { SetAsideButton } from '../whatif/set-aside-button.tsx'
import { Judgements } from '../write/judgements.tsx'
import { SourceActs } from '../write/source-acts.tsx'
import { CheckPage } from './check-page.tsx'
import { t } from './t.ts'

export function SourceHead({ source }: { source: SourceClaims }) {
  const { counts, copyOf, partOf, parts, releasedBy, madeBy, reliability, note } = source
  const basis = dateBasis(source.dateBasis)
  return (
    <header className="side-section source-head">
      <h2 className="sentence">{source.title}</h2>
      <dl className="facts">
        {source.publisher && (
          <Fact name="Publisher">
            <EntityLink entity={source.publisher} />
          </Fact>
        )}
        <Fact name="Date">
          {date(source.date)}
          {basis && `, ${basis}`}
        </Fact>
        {releasedBy && (
          <Fact name="Released by">
            <EntityLink entity={releasedBy} />
          </Fact>
        )}
        {madeBy && (
          <Fact name="Made by">
            <EntityLink entity={madeBy} />
          </Fact>
        )}
        {copyOf && (
          <Fact name="Copy of">
            <SourceLink id={copyOf} />
          </Fact>
        )}
        {partOf && (
          <Fact name="Part of">
            <SourceLink id={partOf} />
          </Fact>
        )}
        {parts.length > 0 && (
          <Fact name="Parts">
            <ul className="source-parts">
              {parts.map(part => (
                <li key={part}>
                  <SourceLink id={part} />
                </li>
              ))}
            </ul>
          </Fact>
        )}
        {reliability && <Fact name="Reliability">{gradeWords('reliability', reliability)}</Fact>}
        {note && (
          <Fact name="Note">
            <bdi>{note}</bdi>
          </Fact>
        )}
        <Fact name="Claims">
          <span className="num">
            {t('statedHereHeardInItDrawn', {
              claims: counts.claims,
              heard: counts.heard,
              relations: counts.relations,
              anyWithdrawn: counts.withdrawn > 0,
              withdrawn: counts.withdrawn,
            })}
          </span>
        </Fact>
      </dl>
      <Judgements id={source.id} />
      <p className="source-acts">
        <SourceActs source={source} />
        <SetAsideButton className="btn small" id={source.id} name={source.title} />
        <Address url={source.url} />
      </p>
      {safeUrl(source.url) && <CheckPage source={source.id} />}
    </header>
  )
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

function EntityLink({ entity }: { entity: EntityRef }) {
  const { show } = useShared()
  const openEntity = useOpenEntity()
  return (
    <Button
      className="link"
      onPress={() => {
        show({ tab: 'explore' })
        void openEntity(entity.id)
      }}
    >
      {entity.name}
    </Button>
  )
}

function Address({ url }: { url: string | null }) {
  const safe = safeUrl(url)
  if (!safe) return <span className="muted address">{url ?? t('noAddress')}</span>
  return (
    <a className="link" href={safe} target="_blank" rel="noopener noreferrer">
      {t('openTheSource')}
      <Icon name="external" size={11} />
      <span className="hidden"> {t('inANewWindow')}</span>
    </a>
  )
}
