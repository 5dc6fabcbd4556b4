/** Runs a layout, wherever it is called. */
import { circle } from './circle.ts'
import { concentric } from './concentric.ts'
import { force } from './force.ts'
import { layered } from './layered.ts'
import type { Layout, LayoutTask } from './task.ts'

/** Coordinates for every node of the task, finite; fixed nodes where they were. */
export async function runLayout(task: LayoutTask): Promise<Layout> {
  switch (task.name) {
    case 'force':
      return force(task)
    case 'circle':
      return circle(task)
    case 'concentric':
      return concentric(task)
    case 'layered':
      return layered(task)
  }
}
