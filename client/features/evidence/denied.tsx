import type { Denial } from '../../../server/contract/graph.ts'
import { useExplorer } from '../../session/context.tsx'
import { DenialBox } from '../claims/denial-box.tsx'
import { t } from './t.ts'

export function Denied({ denials }: { denials: readonly Denial[] }) {
  const ghosts = useExplorer(state => state.picture.loaded.ghosts.relations.size)
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
}
