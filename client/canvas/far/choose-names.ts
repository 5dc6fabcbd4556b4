import type { Point } from '../../state/state.ts'

/** A name that may be written, with its box on screen: `x` is its middle, `y` its top, px. */
export interface Name extends Point {
  id: string
  width: number
  height: number
}

/** Room that a name keeps around itself, px: so names from afar are few, and fewer still where they are large. */
const room = { width: 150, height: 84 }
const cell = 160

/** Of names in order of importance those that keep clear of each other; the first always. Where the view lies makes no difference. */
export function chooseNames<T extends Name>(names: readonly T[]): T[] {
  const taken = new Map<string, T[]>()
  return names.filter(name => {
    const cells = cellsOf(name)
    if (cells.some(key => taken.get(key)?.some(other => crowds(name, other)))) return false
    for (const key of cells) {
      const there = taken.get(key)
      if (there) there.push(name)
      else taken.set(key, [name])
    }
    return true
  })
}

const crowds = (a: Name, b: Name): boolean =>
  Math.abs(a.x - b.x) < Math.max(room.width, (a.width + b.width) / 2 + 12) &&
  Math.abs(a.y + a.height / 2 - b.y - b.height / 2) < Math.max(room.height, (a.height + b.height) / 2 + 12)

function cellsOf({ x, y, width, height }: Name): string[] {
  const half = { x: Math.max(room.width, width + 12) / 2, y: Math.max(room.height, height + 12) / 2 }
  const middle = y + height / 2
  const keys: string[] = []
  for (let column = Math.floor((x - half.x) / cell); column <= Math.floor((x + half.x) / cell); column++)
    for (let row = Math.floor((middle - half.y) / cell); row <= Math.floor((middle + half.y) / cell); row++) keys.push(`${column} ${row}`)
  return keys
}
