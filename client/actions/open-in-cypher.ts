import { type Action, entitiesOnly } from './action.ts'
import { t } from './t.ts'

const quoted = (id: string): string => `'${id.replace(/['\\]/g, '\\$&')}'`

export const openInCypher: Action = {
  id: 'open-in-cypher',
  unloaded: true,
  word: ({ called }) => (called ? t('openInCypher', { called }) : t('openInCypher2')),
  icon: 'database',
  menu: { of: ['entity'], part: 'copy' },
  why: entitiesOnly,
  run({ target, show }) {
    const [first = ''] = target.ids
    const start =
      target.ids.length === 1
        ? `MATCH (:Entity {id: ${quoted(first)}})-[r]-(:Entity)\nRETURN`
        : `MATCH (e:Entity)-[r]-(:Entity) WHERE e.id IN [${target.ids.map(quoted).join(', ')}]\nRETURN DISTINCT`
    // in the direction in which it is said, whichever end was asked for
    show({ tab: 'cypher', query: { cypher: `${start} startNode(r) AS a, r, endNode(r) AS b` } })
  },
}
