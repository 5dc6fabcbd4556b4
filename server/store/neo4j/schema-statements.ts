/** All are in Neo4j Community and safe to repeat. */

import type { DeclaredIndex } from '@isnad/cypher/values'
import { declaredIndexes } from '../declared-indexes.ts'
import { escapeName } from './escape-name.ts'

export const schemaStatements = (drawnTypes: string[]): string[] => [...declaredIndexes(drawnTypes).map(statement), searchIndex]

/** For search alone, which the embedded store answers from its ledger. Each word or sound is one term, as it stands. */
const searchIndex =
  "CREATE FULLTEXT INDEX entity_search IF NOT EXISTS FOR (n:Entity) ON EACH [n.words, n.wordSounds, n.nameSounds] OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}}"

function statement({ name, type, entity, labels, properties, unique }: DeclaredIndex): string {
  const [label = ''] = labels ?? []
  const what = entity === 'NODE' ? `(n:${escapeName(label)})` : `()-[n:${escapeName(label)}]-()`
  const keys = (properties ?? []).map(key => `n.${key}`).join(', ')
  if (unique) return `CREATE CONSTRAINT ${escapeName(name)} IF NOT EXISTS FOR ${what} REQUIRE ${keys} IS UNIQUE`
  return type === 'FULLTEXT'
    ? `CREATE FULLTEXT INDEX ${escapeName(name)} IF NOT EXISTS FOR ${what} ON EACH [${keys}]`
    : `CREATE INDEX ${escapeName(name)} IF NOT EXISTS FOR ${what} ON (${keys})`
}
