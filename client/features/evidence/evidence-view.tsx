import { Fragment } from 'react'
import { Button } from 'react-aria-components'
import type { Evidence } from '../../../server/contract/answers.ts'
import type { Claim } from '../../../server/contract/claim.ts'
import type { Relation } from '../../../server/contract/graph.ts'
import type { Positions } from '../../../server/contract/what-if.ts'
import { type Named, statement } from '../../../server/contract/wording.ts'
import { groundWord } from '../../notation/grounds.ts'
import { manner } from '../../notation/manners.ts'
import { signRow } from '../../notation/signs.ts'
import { stateWord } from '../../notation/states.ts'
import { call } from '../../session/api.ts'
import { useExplorer, useShared, useWords } from '../../session/context.tsx'
import { queryKeys } from '../../session/query-keys.ts'
import { usePaged } from '../../session/rest.ts'
import { MannerLine, Ring, SignArrow, StateMark } from '../../ui/line.tsx'
import { Rest } from '../../ui/rest.tsx'
import { listOf } from '../../words/catalogue/words-of.ts'
import { arabicName, held, number } from '../../words/text.ts'
import { toldSentence, toldText, toldWords, undrawnWords } from '../../words/told.ts'
import { Where } from '../claims/claim-links.tsx'
import { ClaimSentence } from '../claims/claim-sentence.tsx'
import { AddClaim } from '../write/add-claim.tsx'
import { Chain } from './chain.tsx'
import { chainGroups } from './chains.ts'
import { ClaimItem } from './claim-item.tsx'
import { Denial } from './denial.tsx'
import { positionsOf } from './positions.ts'
import { t } from './t.ts'

export function EvidenceView({ evidence, ledger }: { evidence: Evidence; ledger: Positions | null }) {
  const { relation, denials } = evidence
  const { view } = useShared()
  const lens = useExplorer(state => state.picture.lens)
  const pageOf = (answer: Evidence, list: 'claims' | 'denials') => ({
    items: answer[list].map(claim => ({ claim, all: [...answer.denials, ...answer.others] })),
    rest: answer.rest[list],
  })
  const ask = (list: 'claims' | 'denials') => async (cursor: string, signal: AbortSignal) =>
    pageOf(await call('evidence', { params: { id: relation.id }, query: { ...lens, cursor } }, signal), list)
  const key = queryKeys.evidence(relation.id, lens)
  const paged = usePaged([...key, 'claims'], pageOf(evidence, 'claims'), ask('claims'))
  const against = usePaged([...key, 'denials'], pageOf(evidence, 'denials'), ask('denials'))
  const { claims } = evidence
  const whole = claims.length === paged.total
  const deniers = new Set(denials.map(denial => denial.asserter.id))
  const groups = chainGroups(claims)
  const among = (some: readonly Claim[]): Claim[] => claims.filter(claim => some.some(({ id }) => id === claim.id))
  const positions = ledger
    ? positionsOf({ say: among(ledger.say), report: among(ledger.report), deny: [], infer: among(ledger.infer) })
    : [{ title: t('claims'), claims }]
  return (
    <article className="evidence" data-relation={relation.id}>
      <header className="side-section">
        <Sentence relation={relation} claims={claims} />
        <p className="said-by">{toldWords(evidence.told.saidBy)}</p>
        <Tags relation={relation} circular={evidence.circular} />
        {/* what publishers state themselves is in the reading already, in the same words */}
        {ledger && !relation.derived && ledger.say.length === 0 && <p className="ledger-sentence">{toldText(ledger.told)}</p>}
        <Reading sentences={evidence.told.reading} />
      </header>
      <section className="side-section" aria-label={t('chainOfAttribution')}>
        <div className="section-head">
          <h3>{t('chainOfAttribution')}</h3>
          <Button className="link on-canvas" onPress={() => view.current?.fit([relation.from, relation.to])}>
            {t('showOnCanvas')}
          </Button>
        </div>
        {groups.map(group => (
          <Chain key={group.columns.map(column => column.claimIds.join()).join()} group={group} deniers={deniers} />
        ))}
      </section>
      <section className="side-section" aria-label={t('claims')}>
        <div className="section-head">
          <h3>
            {t('claims')} <span className="num">{number(paged.total)}</span>
          </h3>
        </div>
        {positions.map(({ title, claims: own }) => (
          <Fragment key={title}>
            {ledger && (
              <h4 className="position">
                {title} <span className="num">{whole ? number(own.length) : t('ofTheseFirst', { own: own.length })}</span>
              </h4>
            )}
            <ol className="claims">
              {own.map(claim => (
                <ClaimItem key={claim.id} claim={claim} number={claims.indexOf(claim) + 1} all={[...denials, ...evidence.others]} />
              ))}
            </ol>
          </Fragment>
        ))}
        {paged.items.length > claims.length && (
          <ol className="claims">
            {paged.items.slice(claims.length).map(({ claim, all }, index) => (
              <ClaimItem key={claim.id} claim={claim} number={claims.length + index + 1} all={all} chain />
            ))}
          </ol>
        )}
        <Rest {...paged} />
        <AddToRelation relation={relation} />
      </section>
      <Contents claims={evidence.contents} total={evidence.rest.contents.total} />
      <section className="side-section" aria-label={t('saidAgainstIt')}>
        <div className="section-head">
          <h3>
            {t('saidAgainstIt')} <span className="num">{number(against.total)}</span>
          </h3>
        </div>
        {denials.length === 0 ? (
          <p className="muted">{t('nothingInThisRecordIsSaid')}</p>
        ) : (
          <ul className="denials">
            {against.items.map(({ claim }) => (
              <Denial key={claim.id} claim={claim} />
            ))}
          </ul>
        )}
        <Rest {...against} />
      </section>
    </article>
  )
}

/** What an accusation, a call or a wish says is another claim, with its own contest. */
function Contents({ claims, total }: { claims: readonly Claim[]; total: number }) {
  if (claims.length === 0) return null
  return (
    <section className="side-section" aria-label={t('whatIsSaidInIt')}>
      <div className="section-head">
        <h3>
          {t('whatIsSaidInIt')} <span className="num">{number(total)}</span>
        </h3>
      </div>
      <ul className="undrawn">
        {claims.map(claim => (
          <li key={claim.id}>
            <ClaimSentence claim={claim} />
            <p className="undrawn-why">{claim.undrawnBecause && undrawnWords(claim.undrawnBecause)}</p>
            <Where claim={claim} />
          </li>
        ))}
      </ul>
      <Rest items={claims} total={total} />
    </section>
  )
}

function AddToRelation({ relation: { from, to, type } }: { relation: Relation }) {
  const entities = useExplorer(state => state.picture.loaded.entities)
  const [subject, object] = [entities.get(from), entities.get(to)]
  return (
    <AddClaim words={t('addAClaimToThisRelation')} about={{ ...(subject && { subject }), ...(object && { object }), predicate: type }} />
  )
}

function Sentence({ relation, claims }: { relation: Relation; claims: Evidence['claims'] }) {
  const { vocabulary } = useWords()
  const entities = useExplorer(state => state.picture.loaded.entities)
  const refs = new Map(claims.flatMap(({ subject, object }) => [subject, object].map(ref => [ref.id, vocabulary.named(ref)] as const)))
  const refOf = (id: string): Named => entities.get(id) ?? refs.get(id) ?? { name: id, kinds: [] }
  const [subject, verb, object] = statement(refOf(relation.from), vocabulary.phrase(relation.type), refOf(relation.to))
  const arabic = [relation.from, relation.to].flatMap(id => {
    const entity = entities.get(id)
    const found = entity && arabicName(entity)
    return found ? [found] : []
  })
  return (
    <>
      <h2 className="sentence">
        <bdi>{subject}</bdi> <i>{verb}</i> <bdi>{object}</bdi>
      </h2>
      {relation.role && <p className="role-line">{t('asRole', { role: relation.role })}</p>}
      {arabic.length === 2 && (
        <p className="sentence-arabic">
          {arabic.map((each, index) => (
            <bdi key={each.value} lang={each.lang} dir="auto">
              {each.value}
              {index === 0 && '،'}{' '}
            </bdi>
          ))}
        </p>
      )}
    </>
  )
}

function Tags({ relation, circular }: { relation: Relation; circular: boolean }) {
  const partly = !relation.contested && relation.contestedClaims > 0
  const dates = held(relation.firstDate, relation.lastDate)
  return (
    <ul className="tags" aria-label={t('howItIsSaid')}>
      <li className="tag">
        <MannerLine manner={manner(relation)} width={26} /> {relation.derived ? t('derivedByUs') : relation.modality}
      </li>
      <li className="tag">
        <SignArrow sign={relation.sign} width={26} /> {signRow(relation.sign).word}
      </li>
      <li className="tag">
        <StateMark state={relation.state} width={26} /> {stateWord(relation.state)}
      </li>
      <li className="tag num">{countsOf(relation)}</li>
      {circular && <li className="tag circular">{t('circularReporting')}</li>}
      {relation.contestedOn.map(ground => (
        <li key={ground} className="tag contested">
          <Ring ground={ground} /> {groundWord(ground)}
        </li>
      ))}
      {partly && (
        <li className="tag contested partly">
          {t('disputedInPartOfClaims', { contestedClaims: relation.contestedClaims, claims: relation.claims })}
        </li>
      )}
      {dates && <li className="tag num">{dates}</li>}
    </ul>
  )
}

/** Claims, publishers and origins, never added up: reprints make claims, not origins. */
const countsOf = ({ claims, publishers, origins }: Relation): string =>
  listOf([t('claims2', { claims }), t('publishers', { publishers }), origins === 0 ? t('noOrigin') : t('origins', { origins })], 'unit')

function Reading({ sentences: [first, ...rest] }: { sentences: Evidence['told']['reading'] }) {
  if (!first) return null
  return (
    <p className="reading">
      <b>{toldSentence(first)}</b> {toldText(rest)}
    </p>
  )
}
