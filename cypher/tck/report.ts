import { readFileSync, writeFileSync } from 'node:fs'
import type { Verdict } from './expectation.ts'
import type { Category, Scenario } from './features.ts'
import type { Outcome } from './play.ts'

export interface Result extends Outcome {
  readonly scenario: Scenario
  readonly subject: string
}

const CATEGORIES: Category[] = ['reading', 'reading with dates', 'writing']
const VERDICTS: Verdict[] = ['passed', 'as Neo4j', 'refused', 'wrong error', 'silently wrong']

type Counts = Record<Verdict, number> & { scenarios: number }

export function countResults(results: readonly Result[], subject: string): Record<Category, Counts> {
  const count = (category: Category): Counts => {
    const of = results.filter(r => r.subject === subject && r.scenario.category === category)
    const verdicts = Object.fromEntries(VERDICTS.map(v => [v, of.filter(r => r.verdict === v).length])) as Record<Verdict, number>
    return { scenarios: of.length, ...verdicts }
  }
  return { reading: count('reading'), 'reading with dates': count('reading with dates'), writing: count('writing') }
}

export function formatTable(subject: string, counts: Record<Category, Counts>): string {
  const header = [subject, 'scenarios', ...VERDICTS, 'passed %']
  const lines = CATEGORIES.map(category => {
    const c = counts[category]
    const share = c.scenarios === 0 ? '–' : ((100 * c.passed) / c.scenarios).toFixed(2)
    return [category, c.scenarios, ...VERDICTS.map(v => c[v]), share].map(String)
  })
  const widths = header.map((cell, i) => Math.max(cell.length, ...lines.map(line => line[i]?.length ?? 0)))
  return [header, ...lines]
    .map(line => line.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '))
    .join('\n')
}

export function writeFailures(file: string, results: readonly Result[]): void {
  const failures = results.filter(
    r => r.verdict !== 'passed' && r.verdict !== 'as Neo4j' && !(r.scenario.category === 'writing' && r.verdict === 'refused'),
  )
  const entries = failures.map(r => `## ${r.verdict}: ${r.scenario.name} (${r.subject})\n${r.query}\n--\n${r.why}\n`)
  writeFileSync(file, entries.join('\n'))
}

export function countRefusals(results: readonly Result[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const r of results) if (r.verdict === 'refused' && r.scenario.category !== 'writing') counts.set(r.why, (counts.get(r.why) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])
}

/** Reading scenarios answered as by the TCK or Neo4j, and their total; writing is refused by design and left out. */
export function tally(results: readonly Result[], subject: string): { passed: number; failed: number } {
  const reading = results.filter(r => r.subject === subject && r.scenario.category !== 'writing')
  const passed = reading.filter(r => r.verdict === 'passed' || r.verdict === 'as Neo4j').length
  return { passed, failed: reading.length - passed }
}

type Floors = Record<string, { passed?: number; 'as Neo4j'?: number; 'silently wrong'?: number }>

/** The file holds the least numbers passed and the most silently wrong. */
export function belowFloors(file: string, counts: Record<Category, Counts>): string[] {
  const floors = JSON.parse(readFileSync(file, 'utf8')) as Floors
  return CATEGORIES.flatMap(category => {
    const floor = floors[category] ?? {}
    const c = counts[category]
    const problems: string[] = []
    for (const verdict of ['passed', 'as Neo4j'] as const) {
      const least = floor[verdict] ?? 0
      if (c[verdict] < least) problems.push(`${category}: ${c[verdict]} ${verdict}, at least ${least} expected`)
    }
    const most = floor['silently wrong']
    if (most !== undefined && c['silently wrong'] > most)
      problems.push(`${category}: ${c['silently wrong']} silently wrong, at most ${most} allowed`)
    return problems
  })
}
