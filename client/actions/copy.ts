import { namesOf } from '../state/acts.ts'
import { nameIn, refIn, relationSentence } from '../words/sentence.ts'
import type { Action, Now } from './action.ts'
import { t } from './t.ts'

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
        ? t('copyAsSentences')
        : t('copyAsASentence')
      : called
        ? t('copyTheNameOf', { called })
        : target.ids.length > 1
          ? t('copyNames')
          : t('copyName'),
  icon: 'copy',
  keys: ['Ctrl+C'],
  heard: 'graph',
  get help() {
    return t('copyTheNameOrTheRelation')
  },
  menu: { of: ['entity', 'relation'], part: 'copy' },
  why: ({ target }) => (target.ids.length > 0 ? null : t('nothingIsSelected')),
  async run(now) {
    await navigator.clipboard.writeText(textOf(now))
    now.announce(
      t('copiedValue', {
        value: now.target.kind === 'relation' ? textOf(now) : namesOf(now.explorer, now.target.ids),
        isRelation: now.target.kind === 'relation',
      }),
    )
  },
}
