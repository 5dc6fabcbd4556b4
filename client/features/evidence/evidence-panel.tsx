import { Button } from 'react-aria-components'
import { call } from '../../session/api.ts'
import { useExplorer, useShared } from '../../session/context.tsx'
import { useLoad } from '../../session/use-load.ts'
import { select } from '../../state/selection.ts'
import { visible } from '../../state/visible.ts'
import { LoadedOr } from '../../ui/loaded-or.tsx'
import { Rich } from '../../ui/rich.tsx'
import { DenialBox } from '../claims/denial-box.tsx'
import { RelationLine } from '../claims/relation-line.tsx'
import { EvidenceView } from './evidence-view.tsx'
import { t } from './t.ts'

/** Evidence of the selected relation; of several, a list to choose from. */
export function EvidencePanel() {
  const { explorer } = useShared()
  const chosen = useExplorer(state => state.selection.relations)
  const { denials } = useExplorer(visible)
  const ghosts = useExplorer(state => state.picture.loaded.ghosts.relations.size)
  const relations = useExplorer(state => state.picture.loaded.relations)
  if (chosen.length === 0 && denials.length > 0)
    return (
      <section className="side-section" aria-label={t('denials')}>
        <div className="section-head">
          <h2 className="side-title">
            {t('whatIsDenied')} <span className="num">{denials.length}</span>
          </h2>
        </div>
        <DenialBox denials={denials} />
        {ghosts > 0 && <p className="muted">{t('relationsToldInWhatIsDenied', { ghosts })}</p>}
      </section>
    )
  if (chosen.length === 0)
    return (
      <div className="side-empty">
        <p className="serif">{t('chooseALineToReadWho')}</p>
        <p>
          <Rich
            t={t}
            of="everyLineOnTheCanvasStandsOnClaims"
            parts={{ previous: <span className="kbd">[</span>, next: <span className="kbd">]</span> }}
          />
        </p>
      </div>
    )
  if (chosen.length > 1)
    return (
      <div className="side-section">
        <h2 className="side-title">{t('chosenRelations', { chosen: chosen.length })}</h2>
        <ul className="relation-list">
          {chosen.map(id => {
            const relation = relations.get(id)
            return (
              relation && (
                <li key={id}>
                  <Button className="row-button" onPress={() => select(explorer, { relations: [id] })}>
                    <RelationLine relation={relation} />
                  </Button>
                </li>
              )
            )
          })}
        </ul>
      </div>
    )
  return <Evidence key={chosen[0]} id={chosen[0]!} />
}

/** Loads and shows the evidence of one relation under the present lens. */
export function Evidence({ id }: { id: string }) {
  const lens = useExplorer(state => state.picture.lens)
  const loading = useLoad(`evidence:${id}:${JSON.stringify(lens)}`, signal => call('evidence', { params: { id }, query: lens }, signal))
  const ledger = useLoad(`ledger:${id}:${JSON.stringify(lens)}`, signal => call('relationLedger', { params: { id }, query: lens }, signal))
  return (
    <LoadedOr loading={loading} words={t('readingTheClaimsBehindThisRelation')}>
      {evidence => <EvidenceView evidence={evidence} ledger={ledger.data} />}
    </LoadedOr>
  )
}
