import type { Loaded } from './state.ts'

const counts = new WeakMap<Loaded, ReadonlyMap<string, number>>()
export function unloadedOf(loaded: Loaded): ReadonlyMap<string, number> {
  const known = counts.get(loaded)
  if (known) return known
  const here = new Map<string, number>()
  const count = (id: string): void => void here.set(id, (here.get(id) ?? 0) + 1)
  for (const { from, to } of loaded.relations.values()) {
    count(from)
    if (to !== from) count(to)
  }
  const missing = new Map(
    [...loaded.entities.values()]
      .map(({ id, degree }): [string, number] => [id, degree - (here.get(id) ?? 0)])
      .filter(([, more]) => more > 0),
  )
  counts.set(loaded, missing)
  return missing
}
