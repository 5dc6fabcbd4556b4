/** Cursors that give several rows for each row of their input. */
import type { StoredNode } from '../graph/stored.ts'
import type { GroupExpand, VarExpand } from '../plan/plan.ts'
import type { Value } from '../types/types.ts'
import { type Builder, type Cursor, eachRow } from './eval/builder.ts'
import { asNode } from './relationships.ts'

/** `place` writes one of what `look` found for the row; false where it is no row. */
export function foundRows<T>(input: Cursor, look: () => readonly T[], place: (one: T) => boolean): Cursor {
  let found: readonly T[] = []
  let at = 0
  return {
    open: () => {
      found = []
      at = 0
      input.open()
    },
    next: () => {
      for (;;) {
        while (at < found.length) if (place(found[at++]!)) return true
        if (!input.next()) return false
        found = look()
        at = 0
      }
    },
    each: visit =>
      eachRow(input, () => {
        const all = look()
        for (let i = 0; i < all.length; i++) if (place(all[i]!)) visit()
      }),
  }
}

/** As `foundRows`, where what is found comes one by one. */
export function listedRows<T>(input: Cursor, b: Builder, list: () => Iterable<T>, place: (one: T) => void): Cursor {
  let items: Iterator<T> | undefined
  return {
    open: () => {
      items = undefined
      input.open()
    },
    next: () => {
      for (;;) {
        const found = items?.next()
        if (found && !found.done) {
          b.ctx.tick()
          place(found.value)
          return true
        }
        if (!input.next()) return false
        items = list()[Symbol.iterator]()
      }
    },
  }
}

/** A walk depth first, `open` being what it may still go on from. */
export interface Walk {
  readonly open: readonly unknown[]
  clear(): void
  begin(node: StoredNode): void
  /** Writes the walk without a step; false where it is no row. */
  stay(): boolean
  /** One step on or back; true where it wrote a row. */
  step(): boolean
}

export function walkRows({ from, to, into, min }: VarExpand | GroupExpand, input: Cursor, b: Builder, walk: Walk): Cursor {
  const { row, ctx } = b
  let pending = false
  return {
    open: () => {
      walk.clear()
      pending = false
      input.open()
    },
    next: () => {
      for (;;) {
        if (pending) {
          pending = false
          if (walk.stay()) return true
        }
        while (walk.open.length > 0) {
          ctx.tick()
          if (walk.step()) return true
        }
        if (!input.next()) return false
        const node = asNode(row[from] as Value)
        if (!node || (into && asNode(row[to] as Value) === null)) continue
        walk.begin(node)
        pending = min === 0
      }
    },
  }
}
