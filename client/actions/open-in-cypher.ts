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
        ? `MATCH (a:Entity {id: ${quoted(first)}})-[r]-(b:Entity)`
        : `MATCH (a:Entity)-[r]-(b:Entity) WHERE a.id IN [${target.ids.map(quoted).join(', ')}]`
    show({ tab: 'cypher', query: { cypher: `${start}\nRETURN a, r, b` } })
  },
}
