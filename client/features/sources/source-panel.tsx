import { useQuery } from '@tanstack/react-query'
import { useUi } from '../../session/context.tsx'
import { queries } from '../../session/queries.ts'
import { LoadedOr } from '../../ui/loaded-or.tsx'
import { SourceView } from './source-view.tsx'
import { t } from './t.ts'

export function SourcePanel() {
  const sourceId = useUi(ui => ui.sourceId)
  if (!sourceId)
    return (
      <div className="side-empty">
        <p className="serif">{t('noSourceIsOpen')}</p>
        <p>{t('followAClaimToItsSource')}</p>
      </div>
    )
  return <Loaded key={sourceId} id={sourceId} />
}

export function Loaded({ id }: { id: string }) {
  const loading = useQuery(queries.source(id))
  return (
    <LoadedOr loading={loading} words={t('readingTheClaimsOfThisSource')}>
      {source => <SourceView source={source} />}
    </LoadedOr>
  )
}
