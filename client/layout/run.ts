import { layoutOf } from './index.ts'
import type { Layout, LayoutTask } from './task.ts'

/** Coordinates for every node of the task, finite; fixed nodes where they were. */
export function runLayout(task: LayoutTask): Promise<Layout> {
  const { run, parameters } = layoutOf(task.name)
  return run(task, parameters)
}
