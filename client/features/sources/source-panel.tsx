import { call } from '../../session/api.ts'
import { useShared } from '../../session/context.tsx'
import { useLoad } from '../../session/use-load.ts'
import { LoadedOr } from '../../ui/loaded-or.tsx'
import { SourceView } from './source-view.tsx'
import { t } from './t.ts'

export function SourcePanel() {
  const { ui } = useShared()
  if (!ui.sourceId)
    return (
      <div className="side-empty">
        <p className="serif">{t('noSourceIsOpen')}</p>
        <p>{t('followAClaimToItsSource')}</p>
      </div>
    )
  return <Loaded key={ui.sourceId} id={ui.sourceId} />
}

export function Loaded({ id }: { id: string }) {
  const loading = useLoad(`source:${id}`, signal => call('source', { params: { id } }, signal))
  return (
    <LoadedOr loading={loading} words={t('readingTheClaimsOfThisSource')}>
      {source => <SourceView source={source} />}
    </LoadedOr>
  )
}
