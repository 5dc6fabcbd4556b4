import { useExplorer } from '../../session/context.tsx'
import { visible } from '../../state/visible.ts'
import { later } from '../../ui/later.tsx'

const Denied = later(async () => (await import('./denied.tsx')).Denied)
const SeveralRelations = later(async () => (await import('./several-relations.tsx')).SeveralRelations)
const Evidence = later(async () => (await import('./evidence.tsx')).Evidence)
const NothingChosen = later(async () => (await import('./nothing-chosen.tsx')).NothingChosen, { waits: true })

export function EvidencePanel() {
  const chosen = useExplorer(state => state.selection.relations)
  const { denials } = useExplorer(visible)
  const [id] = chosen
  if (id === undefined) return denials.length > 0 ? <Denied denials={denials} /> : <NothingChosen />
  return chosen.length > 1 ? <SeveralRelations ids={chosen} /> : <Evidence key={id} id={id} />
}
