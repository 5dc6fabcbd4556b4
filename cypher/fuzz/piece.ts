/** Generated text as a tree, so that a difference can be cut down to its cause. */

/** Pieces of one `kind` can replace each other. */
export interface Piece {
  readonly kind: string
  readonly parts: readonly Part[]
  readonly least: string
}
export type Part = string | Piece

type Template = (strings: TemplateStringsArray, ...parts: Part[]) => Piece

/** `piece('int', '1')` makes a template tag for that kind. */
export const piece =
  (kind: string, least = ''): Template =>
  (strings, ...parts) => ({ kind, least, parts: strings.flatMap((text, i): Part[] => [text, parts[i] ?? '']) })

export function joined(parts: readonly Part[], between: string): Piece {
  return { kind: 'joined', least: '', parts: parts.flatMap((part, i): Part[] => (i === 0 ? [part] : [between, part])) }
}

export const textOf = (part: Part): string => (typeof part === 'string' ? part : part.parts.map(textOf).join(''))

/** Trees one step smaller: a piece at its least, or replaced by a piece of its kind from inside it. Largest cuts first. */
export function* smaller(part: Part): Generator<Part> {
  if (typeof part === 'string') return
  const { kind, least } = part
  if (kind !== 'joined' && textOf(part) !== least) yield { kind, least, parts: [least] }
  yield* within(part, kind)
  if (kind === 'joined') yield* fewer(part)
  for (const [i, child] of part.parts.entries()) {
    for (const cut of smaller(child)) yield { ...part, parts: part.parts.with(i, cut) }
  }
}

function* within(part: Piece, kind: string): Generator<Piece> {
  for (const child of part.parts) {
    if (typeof child === 'string') continue
    if (child.kind === kind && kind !== 'joined') yield child
    else yield* within(child, kind)
  }
}

function* fewer(part: Piece): Generator<Piece> {
  if (part.parts.length < 3) return
  for (let i = 0; i < part.parts.length; i += 2) {
    yield { ...part, parts: part.parts.toSpliced(i === 0 ? 0 : i - 1, 2) }
  }
}
