import { call } from '../api.ts'
import { useShared } from './context.tsx'
import { LoadedOr } from './LoadedOr.tsx'
import { SourceView } from './SourceView.tsx'
import { useLoad } from './useLoad.ts'

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
