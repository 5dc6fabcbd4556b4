import { type Fate, fateOrder } from '../notation/fates.ts'
import type { Line } from '../state/bundle.ts'
import type { ExplorerState, Selection } from '../state/state.ts'
import { indexOf } from './line-index.ts'
import type { Stage } from './stage.ts'

/** Above this many elements the rest is not dimmed: restyling everything would take longer than the eye waits. */
const dimUpTo = 1000

export interface Highlight {
  apply(state: ExplorerState, lines: readonly Line[], hovered: string | null, emphasised: Selection | null, keyboard: boolean): Set<string>
}

const none: ReadonlySet<string> = new Set()
type Marks = Map<string, Set<string>>
export const marks = ['selected', 'focus', 'hover', 'near', 'path', 'dim', ...fateOrder] as const

/** Remembers the classes it gave, so that a change touches only the elements concerned. */
export function highlight(stage: Stage): Highlight {
  let given: Marks = new Map()
  return {
    apply(state, lines, hovered, emphasised, keyboard) {
      const { next, asked } = marksFor(stage, state, lines, hovered, emphasised, keyboard)
      for (const mark of marks) {
        const [before, after] = [given.get(mark) ?? none, next.get(mark) ?? none]
        stage.mark(
          mark,
          [...before].filter(id => !after.has(id)),
          [...after].filter(id => !before.has(id)),
        )
      }
      given = next
      return asked
    },
  }
}

function marksFor(
  stage: Stage,
  state: ExplorerState,
  lines: readonly Line[],
  hovered: string | null,
  emphasised: Selection | null,
  keyboard: boolean,
): { next: Marks; asked: Set<string> } {
  const { selection, focus, picture } = state
  const { ofRelation, about } = indexOf(lines)
  const onCanvas = (ids: Iterable<string>): string[] => [...ids].map(id => ofRelation.get(id)?.id ?? id).filter(stage.has)
  const selectedLines = onCanvas(selection.relations)
  const selectedNodes = onCanvas(selection.entities)
  const path = picture.path ? onCanvas([...picture.path.entities, ...picture.path.relations]) : []
  const focused = keyboard && focus ? onCanvas([focus.id]) : []
  const pointed = hovered ? onCanvas([hovered]) : []

  const centres = [...selectedNodes, ...pointed.filter(id => stage.nodes.has(id)), ...focused.filter(id => stage.nodes.has(id))]
  const around = centres.flatMap(id => about.get(id) ?? [])
  const touching = new Set(around.map(line => line.id))
  const near = new Set([...centres, ...around.flatMap(line => [line.id, line.from, line.to])])
  const kept = emphasised
    ? new Set(onCanvas([...emphasised.entities, ...emphasised.relations]))
    : near.size > 0
      ? new Set([...near, ...selectedLines, ...pointed, ...focused, ...path])
      : path.length > 0
        ? new Set([...path, ...selectedLines, ...pointed])
        : null
  const dimmed =
    kept && stage.nodes.size + stage.edges.size <= dimUpTo ? [...stage.nodes.keys(), ...stage.edges.keys()].filter(id => !kept.has(id)) : []

  const next: Marks = new Map([
    ['selected', new Set([...selectedLines, ...selectedNodes])],
    ['focus', new Set(focused)],
    ['hover', new Set(pointed)],
    ['near', touching],
    ['path', new Set(path)],
    ['dim', new Set(dimmed)],
    ...fatesOf(state.fates, lines),
  ])
  return {
    next,
    asked: new Set([...selectedLines, ...touching, ...[...pointed, ...focused, ...path].filter(id => stage.edges.has(id))]),
  }
}

/** A line of several relations has a fate only where they share it. */
function fatesOf(given: ExplorerState['fates'], lines: readonly Line[]): Marks {
  const next: Marks = new Map(fateOrder.map(fate => [fate, new Set<string>()]))
  if (!given) return next
  const own = new Set(lines.flatMap(line => line.relations.map(({ id }) => id)))
  for (const [id, fate] of given) if (!own.has(id)) next.get(fate)?.add(id)
  for (const { id, relations } of lines) {
    const shared = new Set<Fate | undefined>(relations.map(relation => given.get(relation.id)))
    const [fate] = shared
    if (shared.size === 1 && fate) next.get(fate)?.add(id)
  }
  return next
}
