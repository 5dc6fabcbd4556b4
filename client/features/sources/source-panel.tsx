import { call } from '../../session/api.ts'
import { useShared } from '../../session/context.tsx'
import { useLoad } from '../../session/use-load.ts'
import { LoadedOr } from '../../ui/loaded-or.tsx'
import { SourceView } from './source-view.tsx'

export function SourcePanel() {
  const { ui } = useShared()
  if (!ui.sourceId)
    return (
      <div className="side-empty">
        <p className="serif">No source is open.</p>
        <p>Follow a claim to its source, or choose one under Sources.</p>
      </div>
    )
  return <Loaded key={ui.sourceId} id={ui.sourceId} />
}

export function Loaded({ id }: { id: string }) {
  const loading = useLoad(`source:${id}`, signal => call('source', { params: { id } }, signal))
  return (
    <LoadedOr loading={loading} words="Reading the claims of this source.">
      {source => <SourceView source={source} />}
    </LoadedOr>
  )
}
