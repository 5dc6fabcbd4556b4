import { Embedded } from './embedded.ts'
import type { Query } from './grammar/generated.ts'
import { generate } from './grammar/query.ts'
import { type FuzzGraph, randomGraph } from './graphs.ts'
import { type Judged, judge, sameError, type Verdict } from './judge.ts'
import { mutant } from './mutants.ts'
import { PARAMETERS, VALUES } from './parameters.ts'
import { type Part, smaller, textOf } from './piece.ts'
import { pipeline } from './pipelines/pipeline.ts'
import { question } from './questions/question.ts'
import { Random } from './random.ts'
import { RealNeo4j } from './real-neo4j.ts'
import { seedGraph } from './seed-graph.ts'

export interface Difference {
  readonly seed: number
  readonly graph: string
  readonly query: string
  readonly shrunk: string
  readonly why: string
}
export interface Report {
  readonly equal: number
  readonly errors: number
  readonly refused: ReadonlyMap<string, number>
  readonly tooLarge: number
  readonly lost: number
  /** Neo4j found no plan. */
  readonly unplanned: number
  /** As judge.ts says, and no smaller query shows a difference of another kind. */
  readonly orderOfFailure: number
  /** Among the equal: not to the letter, see judge.ts. */
  readonly byRule: number
  readonly checked: number
  readonly differences: readonly Difference[]
}
export interface Options {
  readonly count: number
  readonly seed: number
  readonly from?: number
  readonly neo4j: { readonly uri: string; readonly user: string; readonly password: string }
  readonly generator?: Generator
  readonly checkEach?: number
  readonly shrinkSteps?: number
  readonly onDifference?: (difference: Difference) => void
  readonly onByRule?: (query: string) => void
  readonly onOrder?: (query: string) => void
  readonly onProgress?: (done: number) => void
}

/** Random sentences of a grammar; real queries with a few changes; two grammars written independently. */
export const GENERATORS = ['grammar', 'mutants', 'questions', 'pipelines'] as const
export type Generator = (typeof GENERATORS)[number]

const PER_GRAPH = 250
const AT_ONCE = 6
const SHRINK_STEPS = 150
const MOST_LOST = 50

interface Shrunk {
  readonly part: Part
  readonly why: string
  readonly kind: Extract<Verdict, { sort: string }>['kind']
}

/** Every graph and query follows from the seed. */
export async function campaign(options: Options): Promise<Report> {
  const ours = new Embedded(VALUES)
  const { uri, user, password } = options.neo4j
  const theirs = new RealNeo4j(uri, user, password, VALUES)
  const run = new Campaign(options, ours, theirs)
  try {
    for (let graph = options.from ?? 0; run.done < options.count; graph++) await run.overGraph(graph)
    return run.report()
  } finally {
    await theirs.close()
  }
}

class Campaign {
  done = 0
  #errors = 0
  #checked = 0
  readonly #counts = { equal: 0, 'by rule': 0, 'too large': 0, lost: 0, unplanned: 0, 'order of failure': 0 }
  readonly #refused = new Map<string, number>()
  readonly #differences: Difference[] = []
  readonly #options: Options
  readonly #ours: Embedded
  readonly #theirs: RealNeo4j

  constructor(options: Options, ours: Embedded, theirs: RealNeo4j) {
    this.#options = options
    this.#ours = ours
    this.#theirs = theirs
  }

  async overGraph(index: number): Promise<void> {
    const seed = this.#options.seed * 10_000 + index
    const own = index % 5 === 4
    const graph: FuzzGraph = own ? await seedGraph() : randomGraph(seed)
    this.#ours.load(await this.#theirs.load(graph))
    const random = new Random(seed ^ 0x5bd1e995)
    const make = {
      grammar: () => generate(random, graph.words, PARAMETERS),
      mutants: () => mutant(random, graph.words),
      questions: () => question(random, graph.words),
      pipelines: () => pipeline(random, graph.words),
    }[this.#options.generator ?? 'grammar']
    const count = Math.min(PER_GRAPH, this.#options.count - this.done)
    const queries: Query[] = Array.from({ length: count }, make)
    const lanes = Array.from({ length: AT_ONCE }, async () => {
      for (let query = queries.pop(); query; query = queries.pop()) await this.#ask(query, seed, own ? 'seed' : `random ${seed}`)
    })
    await Promise.all(lanes)
  }

  async #ask(query: Query, seed: number, graph: string): Promise<void> {
    const text = textOf(query.piece)
    const before = this.done++
    const checked = before % (this.#options.checkEach ?? 10) === 0
    if (checked) this.#checked++
    const verdict = await this.#compare(query, text, checked)
    this.#options.onProgress?.(before + 1)
    if (verdict.kind === 'refused') this.#refused.set(verdict.message, (this.#refused.get(verdict.message) ?? 0) + 1)
    else if (verdict.kind !== 'different' && verdict.kind !== 'order of failure') this.#counts[verdict.kind]++
    if ((verdict.kind === 'equal' || verdict.kind === 'by rule') && verdict.failed) this.#errors++
    if (verdict.kind === 'by rule') this.#options.onByRule?.(text)
    if (verdict.kind === 'lost' && this.#counts.lost > MOST_LOST) throw new Error(`${MOST_LOST} answers of Neo4j were lost on the way`)
    if (verdict.kind !== 'different' && verdict.kind !== 'order of failure') return
    const shrunk = await this.#shrink(query, checked && verdict.sort !== 'rows', verdict)
    if (shrunk.kind === 'order of failure') {
      this.#counts[shrunk.kind]++
      this.#options.onOrder?.(textOf(shrunk.part))
      return
    }
    const difference = { seed, graph, query: text, shrunk: textOf(shrunk.part), why: shrunk.why }
    this.#differences.push(difference)
    this.#options.onDifference?.(difference)
  }

  /** What Neo4j would not run is asked of our side again, with the analysis. */
  async #compare(query: Judged, text: string, checked: boolean): Promise<Verdict> {
    let ours = this.#ours.ask(text, checked)
    if (ours.kind === 'refused') return { kind: 'refused', message: ours.message }
    if (ours.kind === 'too large') return { kind: 'too large' }
    const theirs = await this.#theirs.ask(text)
    if (!checked && theirs.kind === 'error' && !sameError(ours, theirs)) ours = this.#ours.ask(text, true)
    return judge(query, text, ours, theirs)
  }

  /** What a smaller query shows as a difference is one, though the order of failure may explain the larger. */
  async #shrink(query: Query, checked: boolean, first: Extract<Verdict, { sort: string }>): Promise<Shrunk> {
    let best: Shrunk = { part: query.piece, why: first.why, kind: first.kind }
    let steps = 0
    const most = this.#options.shrinkSteps ?? SHRINK_STEPS
    for (let found = true; found && steps < most; ) {
      found = false
      for (const candidate of smaller(best.part)) {
        const text = textOf(candidate)
        if (text === '' || text.length >= textOf(best.part).length) continue
        if (steps++ >= most) break
        const ordered = query.ordered && /ORDER BY[^}]*$/.test(text)
        const verdict = await this.#compare({ ...query, ordered }, text, checked)
        if (!('sort' in verdict) || verdict.sort !== first.sort || (best.kind === 'different' && verdict.kind !== 'different')) continue
        best = { part: candidate, why: verdict.why, kind: verdict.kind }
        found = true
        break
      }
    }
    return best
  }

  report(): Report {
    return {
      equal: this.#counts.equal + this.#counts['by rule'],
      errors: this.#errors,
      refused: this.#refused,
      tooLarge: this.#counts['too large'],
      lost: this.#counts.lost,
      unplanned: this.#counts.unplanned,
      orderOfFailure: this.#counts['order of failure'],
      byRule: this.#counts['by rule'],
      checked: this.#checked,
      differences: this.#differences,
    }
  }
}
