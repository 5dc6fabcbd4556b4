import type { ExplorerState, Loaded, Visible } from '../state/state.ts'
import { countsSentence, denialsSentence, entitySentence, nameIn, refIn, relationSentence, statementOf } from '../words/sentence.ts'
import type { Focus } from './input/keys.ts'
import type { GraphViewOptions } from './options.ts'
import { drawingOf } from './picture.ts'
import { t } from './t.ts'

export const graphSentence = (seen: Visible, loaded: Loaded): string =>
  t('graphOfArrowKeysGoFrom', {
    countsSentence: countsSentence(seen.entities.length, seen.relations.length),
    denialsSentence: denialsSentence(seen.denials, refIn(loaded)),
  })

/** Null for nothing, and for what is no longer loaded. */
export function focusSentence(state: ExplorerState, focus: Focus, { kindWord, phraseOf }: GraphViewOptions): string | null {
  const { loaded } = state.picture
  const entity = focus?.kind === 'entity' ? loaded.entities.get(focus.id) : undefined
  if (entity) {
    const { relations } = drawingOf(state).seen
    return entitySentence(entity, kindWord(entity.kind), relations.filter(({ from, to }) => from === entity.id || to === entity.id).length)
  }
  const relation = focus?.kind === 'relation' ? loaded.relations.get(focus.id) : undefined
  return relation ? relationSentence(relation, refIn(loaded), phraseOf) : null
}

export function nameOfFocus(state: ExplorerState, { kind, id }: NonNullable<Focus>, { phraseOf }: GraphViewOptions): string {
  const { loaded } = state.picture
  const relation = loaded.relations.get(id)
  return kind === 'entity' || !relation ? nameIn(loaded)(id) : statementOf(relation, refIn(loaded), phraseOf)
}
