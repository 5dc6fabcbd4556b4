/** Small moves that make a drawing easier to read (after Davidson and Harel 1996): kept when the cost falls. */
import { random } from '../../server/contract/random.ts'
import { costModel } from './cost.ts'
import type { Layout, LayoutTask } from './task.ts'

const firstReach = 190
const lastReach = 6

export function refine(
  task: LayoutTask,
  wanted: Float64Array,
  start: Layout,
  moves: number,
  seed: number,
  reach = firstReach,
): { layout: Layout; cost: number } {
  const layout: Layout = { xs: Float64Array.from(start.xs), ys: Float64Array.from(start.ys) }
  const { xs, ys } = layout
  const free = task.nodes.flatMap((node, index) => (node.fixed ? [] : [index]))
  const next = random(seed)
  const model = costModel(task, wanted, layout)
  for (let move = 0; move < moves && free.length > 0; move++) {
    const v = free[Math.floor(next() * free.length)]!
    const [x, y] = [xs[v]!, ys[v]!]
    const radius = reach * (lastReach / reach) ** (move / moves) * Math.sqrt(next())
    const angle = 2 * Math.PI * next()
    const before = model.at(v)
    xs[v] = x + radius * Math.cos(angle)
    ys[v] = y + radius * Math.sin(angle)
    // a little worse is allowed early on, to get out of dead ends
    const patience = 12 * (1 - move / moves) ** 2 * next()
    if (model.at(v) > before + patience) {
      xs[v] = x
      ys[v] = y
    }
  }
  return { layout, cost: model.total() }
}
