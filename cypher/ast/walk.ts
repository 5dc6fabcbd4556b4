type Tree = unknown

export const PLACES: ReadonlySet<string> = new Set([
  'position',
  'signs',
  'namedAt',
  'itemNamedAt',
  'aliasedAt',
  'scopeAt',
  'endsAt',
  'sharedAt',
])

/** Parents first; returning false skips what is below. */
export function walk(tree: Tree, visit: (node: { kind?: string; name?: unknown }) => boolean | undefined): void {
  if (typeof tree !== 'object' || tree === null) return
  if (Array.isArray(tree)) {
    for (const item of tree) walk(item, visit)
    return
  }
  if (visit(tree as { kind?: string }) === false) return
  for (const key in tree) if (!PLACES.has(key)) walk((tree as Record<string, unknown>)[key], visit)
}

const mentioned = new WeakMap<object, ReadonlySet<string>>()

export function mentions(tree: object): ReadonlySet<string> {
  const known = mentioned.get(tree)
  if (known) return known
  const found = new Set<string>()
  walk(tree, node => {
    if (node.kind === 'variable') found.add(node.name as string)
    const { variable } = node as { variable?: unknown }
    if (typeof variable === 'string') found.add(variable)
    return undefined
  })
  mentioned.set(tree, found)
  return found
}
