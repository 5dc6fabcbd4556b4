import type { Records } from '../evidence/records.ts'
import type { CypherRunner } from './cypher-runner.ts'
import { type Plain, type Question, recordQuestions, schemaQuestions } from './queries.ts'
import type { StoreSchema } from './store.ts'
import { toRecords } from './to-records.ts'

export async function readRecords(runner: CypherRunner): Promise<Records> {
  return recordsOf(await runner.readAll(Object.values(recordQuestions)))
}

export const recordsOf = (rows: Plain[][][]): Records => toRecords(named(recordQuestions, rows))

export async function readSchema(runner: CypherRunner): Promise<Pick<StoreSchema, 'labels' | 'relationshipTypes' | 'propertyKeys'>> {
  const { labels, types, keys } = await answers(runner, schemaQuestions)
  return { labels: counted(labels), relationshipTypes: counted(types), propertyKeys: keys.map(([key]) => String(key)).sort() }
}

async function answers<K extends string>(runner: CypherRunner, questions: Record<K, Question>): Promise<Record<K, Plain[][]>> {
  return named(questions, await runner.readAll(Object.values(questions)))
}

const named = <K extends string>(questions: Record<K, Question>, rows: Plain[][][]): Record<K, Plain[][]> =>
  Object.fromEntries(Object.keys(questions).map((name, i) => [name, rows[i]])) as Record<K, Plain[][]>

const counted = (rows: Plain[][]) =>
  rows.map(([name, count]) => ({ name: String(name), count: Number(count) })).sort((a, b) => (a.name < b.name ? -1 : 1))
