import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { AstBuilder, compile, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin'
import { IdGenerator, type PickleStep } from '@cucumber/messages'

export interface Step {
  readonly text: string
  readonly query?: string
  readonly table?: readonly (readonly string[])[]
}

export type Category = 'reading' | 'reading with dates' | 'writing'

export interface Scenario {
  /** `clauses/match/Match1 [3] Matching nodes … #2`: file, title and number of the example. */
  readonly name: string
  readonly category: Category
  readonly steps: readonly Step[]
}

const WRITES = /\b(CREATE|MERGE|SET|DELETE|REMOVE|FOREACH)\b/i
const QUOTED = /'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`[^`]*`|\/\/.*|\/\*[\s\S]*?\*\//g

/** In file order, without scenarios that need a custom procedure or a CSV file. */
export function loadScenarios(folder: string): Scenario[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.feature'))
    .sort()
  return files.flatMap(file => readFeature(folder, join(folder, file)))
}

function readFeature(folder: string, file: string): Scenario[] {
  const newId = IdGenerator.incrementing()
  const parser = new Parser(new AstBuilder(newId), new GherkinClassicTokenMatcher())
  const uri = relative(folder, file)
    .replaceAll('\\', '/')
    .replace(/\.feature$/, '')
  const seen = new Map<string, number>()
  const scenarios: Scenario[] = []
  for (const pickle of compile(parser.parse(readFileSync(file, 'utf8')), uri, newId)) {
    const number = (seen.get(pickle.name) ?? 0) + 1
    seen.set(pickle.name, number)
    const steps = pickle.steps.map(readStep)
    if (needsMore(steps)) continue
    scenarios.push({ name: `${uri} ${pickle.name} #${number}`, category: categoryOf(uri, steps), steps })
  }
  return scenarios
}

function readStep(step: PickleStep): Step {
  const { docString, dataTable } = step.argument ?? {}
  return {
    text: step.text,
    ...(docString ? { query: docString.content } : {}),
    ...(dataTable ? { table: dataTable.rows.map(row => row.cells.map(cell => cell.value)) } : {}),
  }
}

const needsMore = (steps: Step[]): boolean =>
  steps.some(step => step.text.startsWith('there exists a procedure') || step.text.startsWith('there exists a CSV file'))

const asked = (steps: Step[]): string =>
  steps
    .filter(step => step.text === 'executing query:' || step.text === 'executing control query:')
    .map(step => step.query ?? '')
    .join('\n')

function categoryOf(uri: string, steps: Step[]): Category {
  const query = asked(steps)
  if (WRITES.test(query.replace(QUOTED, ''))) return 'writing'
  return uri.startsWith('expressions/temporal/') ? 'reading with dates' : 'reading'
}
