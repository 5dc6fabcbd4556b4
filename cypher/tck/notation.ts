/** The TCK's tables in canonical text: labels and keys sorted, `1` apart from `1.0`, strings quoted as JSON. */
export type Notation =
  | { readonly kind: 'scalar'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly Notation[] }
  | { readonly kind: 'map'; readonly entries: ReadonlyMap<string, Notation> }
  | { readonly kind: 'node'; readonly labels: readonly string[]; readonly entries: ReadonlyMap<string, Notation> }
  | { readonly kind: 'relationship'; readonly type: string; readonly entries: ReadonlyMap<string, Notation> }
  | { readonly kind: 'path'; readonly parts: readonly PathPart[] }

export type PathPart = { readonly entity: Notation; readonly direction?: 'out' | 'in' }

export function write(v: Notation, anyListOrder = false): string {
  const inner = (item: Notation): string => write(item, anyListOrder)
  switch (v.kind) {
    case 'scalar':
      return v.text
    case 'list': {
      const items = v.items.map(inner)
      return `[${(anyListOrder ? items.sort() : items).join(', ')}]`
    }
    case 'map':
      return writeEntries(v.entries, inner)
    case 'node': {
      const labels = [...v.labels].sort().map(label => `:${label}`)
      return `(${[labels.join(''), writeNonEmpty(v.entries, inner)].filter(Boolean).join(' ')})`
    }
    case 'relationship':
      return `[${[`:${v.type}`, writeNonEmpty(v.entries, inner)].filter(Boolean).join(' ')}]`
    case 'path':
      return `<${v.parts.map(part => writePart(part, inner)).join('')}>`
  }
}

function writePart({ entity, direction }: PathPart, inner: (v: Notation) => string): string {
  if (direction === undefined) return inner(entity)
  return direction === 'out' ? `-${inner(entity)}->` : `<-${inner(entity)}-`
}

function writeEntries(entries: ReadonlyMap<string, Notation>, inner: (v: Notation) => string): string {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${sorted.map(([key, value]) => `${key}: ${inner(value)}`).join(', ')}}`
}

const writeNonEmpty = (entries: ReadonlyMap<string, Notation>, inner: (v: Notation) => string): string =>
  entries.size === 0 ? '' : writeEntries(entries, inner)
