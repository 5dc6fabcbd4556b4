import type { Plain, Question } from './queries.ts'

export interface CypherRunner {
  readAll(questions: Question[]): Promise<Plain[][][]>
}
