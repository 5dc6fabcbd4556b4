import { layoutOf } from './index.ts'
import type { Layout, LayoutTask } from './task.ts'

export function runLayout(task: LayoutTask): Promise<Layout> {
  const { run, parameters } = layoutOf(task.name)
  return run(task, parameters)
}
