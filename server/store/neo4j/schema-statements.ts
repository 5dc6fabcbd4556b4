/** Constraints and indexes; all of them are in Neo4j Community and safe to repeat. */
import { escapeName } from './escape-name.ts'

const unique = (label: string) => `CREATE CONSTRAINT ${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`

/** One key per drawn relation: (from, type, to) is drawn once. */
export const schemaStatements = (drawnTypes: string[]): string[] => [
  ...['Meta', 'Entity', 'Claim', 'Name', 'Assessment', 'Predicate'].map(unique),
  ...drawnTypes.map(
    type =>
      `CREATE CONSTRAINT ${escapeName(`${type.toLowerCase()}_key`)} IF NOT EXISTS FOR ()-[r:${escapeName(type)}]-() REQUIRE r.key IS UNIQUE`,
  ),
  'CREATE INDEX entity_name IF NOT EXISTS FOR (n:Entity) ON (n.name)',
  'CREATE INDEX entity_wikidata IF NOT EXISTS FOR (n:Entity) ON (n.wikidata)',
  'CREATE INDEX name_key IF NOT EXISTS FOR (n:Name) ON (n.key)',
  'CREATE INDEX name_skeleton IF NOT EXISTS FOR (n:Name) ON (n.skeleton)',
  'CREATE INDEX claim_predicate IF NOT EXISTS FOR (n:Claim) ON (n.predicate, n.modality)',
  'CREATE INDEX claim_date IF NOT EXISTS FOR (n:Claim) ON (n.dateFrom)',
  'CREATE FULLTEXT INDEX names_ft IF NOT EXISTS FOR (n:Name) ON EACH [n.value, n.folded]',
  'CREATE FULLTEXT INDEX quotes_ft IF NOT EXISTS FOR (n:Claim) ON EACH [n.quote]',
]
