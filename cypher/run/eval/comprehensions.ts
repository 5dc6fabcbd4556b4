import type { ListComprehension, Quantifier, Reduce, Repetitions } from '../../ast/ast.ts'
import type { Scope } from '../../plan/frame.ts'
import type { Value } from '../../types/types.ts'
import { toPredicate } from '../../values/ternary.ts'
import type { Builder, Evaluate } from './builder.ts'

const BLOCK = 16_384
const SLOT_BYTES = 8

/** Any other value becomes a list of one, as in Neo4j. */
function asList(v: Value): Value[] | null {
  return v === null || Array.isArray(v) ? v : [v]
}

export function buildListComprehension(e: ListComprehension, outer: Scope, b: Builder): Evaluate {
  const { row, ctx } = b
  const slot = b.frame.allocate()
  const scope = outer.with([[e.variable, slot]])
  const source = b.expression(e.list, outer)
  const where = e.where && b.expression(e.where, scope)
  const projection = e.projection && b.expression(e.projection, scope)
  return () => {
    const list = asList(source())
    if (list === null) return null
    const result: Value[] = []
    for (const item of list) {
      ctx.tick()
      row[slot] = item
      if (where && toPredicate(where()) !== true) continue
      if (result.length % BLOCK === BLOCK - 1) ctx.charge(BLOCK * SLOT_BYTES)
      result.push(projection ? projection() : item)
    }
    return result
  }
}

const VERDICTS: Record<
  Quantifier['test'],
  { stop: (held: number, failed: number) => boolean; answer: (held: number, failed: number, unknown: number) => boolean | null }
> = {
  all: { stop: (_held, failed) => failed > 0, answer: (_held, failed, unknown) => (failed > 0 ? false : unknown > 0 ? null : true) },
  any: { stop: held => held > 0, answer: (held, _failed, unknown) => (held > 0 ? true : unknown > 0 ? null : false) },
  none: { stop: held => held > 0, answer: (held, _failed, unknown) => (held > 0 ? false : unknown > 0 ? null : true) },
  single: { stop: held => held > 1, answer: (held, _failed, unknown) => (held > 1 ? false : unknown > 0 ? null : held === 1) },
}

export function buildQuantifier(e: Quantifier, outer: Scope, b: Builder): Evaluate {
  const { row, ctx } = b
  const slot = b.frame.allocate()
  const scope = outer.with([[e.variable, slot]])
  const source = b.expression(e.list, outer)
  const where = b.expression(e.where ?? { kind: 'variable', name: e.variable, position: e.position }, scope)
  const verdict = VERDICTS[e.test]
  return () => {
    const list = asList(source())
    if (list === null) return null
    let held = 0
    let failed = 0
    let unknown = 0
    for (const item of list) {
      ctx.tick()
      row[slot] = item
      const holds = toPredicate(where())
      if (holds === true) held++
      else if (holds === false) failed++
      else unknown++
      if (verdict.stop(held, failed)) break
    }
    return verdict.answer(held, failed, unknown)
  }
}

export function buildRepetitions(e: Repetitions, outer: Scope, b: Builder): Evaluate {
  const { row, ctx } = b
  const places = e.lists.map(({ name }) => ({ name, list: outer.slot(name)!, item: b.frame.allocate() }))
  const where = b.expression(e.where, outer.with(places.map(({ name, item }) => [name, item] as const)))
  return () => {
    const repetitions = (row[places[0]!.list] as Value[]).length
    for (let i = 0; i < repetitions; i++) {
      ctx.tick()
      for (const { list, item } of places) row[item] = (row[list] as Value[])[i] as Value
      if (toPredicate(where()) !== true) return false
    }
    return true
  }
}

export function buildReduce(e: Reduce, outer: Scope, b: Builder): Evaluate {
  const { row, ctx } = b
  const accumulator = b.frame.allocate()
  const slot = b.frame.allocate()
  const scope = outer.with([
    [e.accumulator, accumulator],
    [e.variable, slot],
  ])
  const initial = b.expression(e.initial, outer)
  const source = b.expression(e.list, outer)
  const step = b.expression(e.step, scope)
  return () => {
    const list = asList(source())
    if (list === null) return null
    row[accumulator] = initial()
    for (const item of list) {
      ctx.tick()
      row[slot] = item
      row[accumulator] = step()
    }
    return row[accumulator] as Value
  }
}
