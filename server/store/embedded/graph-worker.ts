import { execute, planStatement, profile } from '@isnad/cypher'
import { coded } from '../../contract/told/coded.ts'
import { isStopped, Moved, serveCalls } from '../../threads/serve-calls.ts'
import { portionOf } from '../portions.ts'
import type { Plain } from '../queries.ts'
import { StoreError } from '../store.ts'
import { checkChange } from './check-change.ts'
import { ticker } from './control.ts'
import { type Cursor, charger, instant, openCursor } from './cursor.ts'
import { failureOf } from './cypher-failures.ts'
import { engineSchema } from './engine-schema.ts'
import { valueToPlain } from './engine-values.ts'
import { loadedGraph } from './graph-loader.ts'
import { headBytes } from './journal-head.ts'
import { planOf } from './plan-of.ts'
import type { GraphCalls, OwnQuestion } from './protocol.ts'
import { readBatches } from './read-journal.ts'
import { goPast } from './read-rows.ts'

const loaded = loadedGraph()
let read = headBytes
const cursors = new Map<number, Cursor | null>()

const changed = () => new StoreError('conflict', coded('theGraphChangedWhileThe'))

const answers = (questions: OwnQuestion[]): Plain[][][] =>
  questions.map(({ compiled, params }) => {
    const context = { graph: loaded.graph, params, now: instant(), tick: () => undefined, charge: charger(Number.POSITIVE_INFINITY) }
    return [...execute(compiled, context).rows].map(row => row.map(valueToPlain))
  })

serveCalls<GraphCalls>(
  {
    advance({ path, bytes }) {
      if (read === bytes) return null
      for (const { entries, revision, end } of readBatches(path, bytes, read)) {
        loaded.apply(entries, revision)
        read = end
      }
      if (read < bytes) throw new Error(`The journal ends at ${read}, not at ${bytes}.`)
      for (const id of cursors.keys()) cursors.set(id, null)
      return null
    },
    check({ change }) {
      checkChange(loaded, change)
      return null
    },
    ask: ({ questions }) => answers(questions),
    plan({ compiled, params, memoryLimit, timeoutMs }) {
      if (compiled.ast.mode !== 'profile') {
        const planned = planStatement(compiled, loaded.graph, params)
        return { plan: planOf(planned.plan), columns: [...planned.columns] }
      }
      const tick = ticker(isStopped, Date.now() + timeoutMs, timeoutMs)
      const context = {
        graph: loaded.graph,
        schema: engineSchema(loaded.graph),
        params,
        now: instant(),
        tick,
        charge: charger(memoryLimit),
      }
      const { planned, rows } = profile(compiled, context)
      return { plan: planOf(planned.plan, rows), columns: [...planned.columns] }
    },
    open(request) {
      if (request.after && request.after.at !== read) throw changed()
      const cursor = openCursor(loaded.graph, request)
      if (request.after) goPast(cursor, request.after)
      cursors.set(request.cursor, cursor)
      return { columns: cursor.columns, at: read }
    },
    pull({ cursor: id }) {
      const cursor = cursors.get(id)
      if (cursor === undefined) return null
      if (cursor === null) throw changed()
      try {
        const { rows, followed, summary } = cursor.pull()
        if (summary) cursors.delete(id)
        const portion = portionOf(rows, followed)
        return new Moved({ portion, summary }, [portion.lines.buffer])
      } catch (error) {
        cursors.delete(id)
        throw error
      }
    },
    close({ cursor }) {
      cursors.delete(cursor)
      return null
    },
  },
  failureOf,
)
