/** Acts of hands that are told as they are done: each returns what was done as a sentence. */
import { hide, namesOf, togglePin } from '../state/acts.ts'
import { deselect } from '../state/selection.ts'
import type { Explorer } from '../state/state.ts'
import { visible } from '../state/visible.ts'
import { countOf } from './sentence.ts'

/** Hides entities and relations; they are no longer selected then. */
export function hideTold(explorer: Explorer, ids: readonly string[]): string {
  const before = visible(explorer.get()).relations.filter(({ id }) => !ids.includes(id)).length
  const name = namesOf(explorer, ids)
  hide(explorer, ids)
  deselect(explorer, ids)
  const gone = before - visible(explorer.get()).relations.length
  return `Hidden: ${name}${gone > 0 ? `, and ${countOf(gone, 'relation')} with it` : ''}.`
}

/** Pins the entities among these, or unpins them where all are pinned. */
export function pinTold(explorer: Explorer, ids: readonly string[]): string {
  const { loaded, pinned } = explorer.get().picture
  const entities = ids.filter(id => loaded.entities.has(id))
  if (entities.length === 0) return 'Only entities can be pinned.'
  const all = entities.every(id => pinned.has(id))
  togglePin(explorer, entities)
  return `${all ? 'Unpinned' : 'Pinned where it stands'}: ${namesOf(explorer, entities)}.`
}
