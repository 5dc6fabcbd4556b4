/** The layouts, in the order of the menus. A new one is a file in kinds/ and its name here. */
import { circle } from './kinds/circle.ts'
import { concentric } from './kinds/concentric.ts'
import { force } from './kinds/force.ts'
import { layered } from './kinds/layered.ts'
import type { LayoutKind } from './task.ts'

export const layouts = [force, concentric, layered, circle] as const
export type LayoutName = (typeof layouts)[number]['id']

export const layoutNames = layouts.map(({ id }) => id) as [LayoutName, ...LayoutName[]]

/** By its name; an Error where no layout has it. */
export function layoutOf(name: string): LayoutKind {
  const found = layouts.find(({ id }) => id === name)
  if (!found) throw new Error(`No layout is called ${name}.`)
  return found as unknown as LayoutKind
}
