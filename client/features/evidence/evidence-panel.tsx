import { Button } from 'react-aria-components'
import { useExplorer, useShared } from '../../session/context.tsx'
import { select } from '../../state/selection.ts'
import { visible } from '../../state/visible.ts'
import { later } from '../../ui/later.tsx'
import { Rich } from '../../ui/rich.tsx'
import { t } from './t.ts'

const DenialBox = later(async () => (await import('../claims/denial-box.tsx')).DenialBox)
const RelationLine = later(async () => (await import('../claims/relation-line.tsx')).RelationLine)
const Evidence = later(async () => (await import('./evidence.tsx')).Evidence)

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
