import { namesOf } from '../state/acts.ts'
import { nameIn, refIn, relationSentence } from '../words/sentence.ts'
import type { Action, Now } from './action.ts'

/** Names of entities one to a line; of a relation the sentence with its hedge, never the bare statement. */
function textOf({ explorer, target, vocabulary }: Now): string {
  const { loaded } = explorer.get().picture
  return target.ids
    .map(id => {
      const relation = loaded.relations.get(id)
      return relation ? relationSentence(relation, refIn(loaded), vocabulary.phrase) : nameIn(loaded)(id)
    })
    .join('\n')
}

export const copy: Action = {
  id: 'copy',
  word: ({ target, called }) =>
    target.kind === 'relation'
      ? target.ids.length > 1
        ? 'Copy as sentences'
        : 'Copy as a sentence'
      : called
        ? `Copy the name of ${called}`
        : target.ids.length > 1
          ? 'Copy names'
          : 'Copy name',
  icon: 'copy',
  keys: ['Ctrl+C'],
  heard: 'graph',
  help: 'Copy the name, or the relation as a sentence',
  menu: { of: ['entity', 'relation'], part: 'copy' },
  why: ({ target }) => (target.ids.length > 0 ? null : 'nothing is selected'),
  async run(now) {
    await navigator.clipboard.writeText(textOf(now))
    now.announce(
      `Copied: ${now.target.kind === 'relation' ? textOf(now) : namesOf(now.explorer, now.target.ids)}${now.target.kind === 'relation' ? '' : '.'}`,
    )
  },
}
