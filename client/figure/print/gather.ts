import type { Graph } from '../../../server/contract/answers.ts'
import { runLayout } from '../../layout/run.ts'
import type { KindLooks } from '../../notation/kind-looks.ts'
import { boxOf } from '../../notation/shapes.ts'
import type { Point } from '../../state/state.ts'
import { condensed, ink } from '../paper.ts'
import type { PrintMaterial } from './material.ts'
import { letterMeasure } from './measure.ts'
import { type NameScriptId, printedName } from './names.ts'

interface PrintWords {
  kinds: Pick<KindLooks, 'look' | 'word'>
  label(type: string): string
  family(type: string): string
  nameOf(id: string): string
}

type Shown = Pick<Graph, 'entities' | 'relations' | 'denials'>

const byId = <T extends { id: string }>(all: readonly T[]): T[] => all.toSorted((a, b) => (a.id < b.id ? -1 : 1))
/** As saved views keep them, so that a figure of one is the same again. */
const tenth = (value: number): number => Math.round(value * 10) / 10 || 0

/** `evidence` has one for each relation, by id; a relation without is left out, since it could not say who says it. The order given is of no account. */
export function gather(
  { entities, relations, denials }: Shown,
  at: ReadonlyMap<string, Point>,
  evidence: ReadonlyMap<string, PrintMaterial['relations'][number]['evidence']>,
  { kinds, label, family, nameOf }: PrintWords,
): PrintMaterial {
  return {
    entities: byId(entities).map(entity => ({
      entity,
      look: kinds.look(entity.kind),
      kindWord: kinds.word(entity.kind),
      x: tenth(at.get(entity.id)?.x ?? 0),
      y: tenth(at.get(entity.id)?.y ?? 0),
    })),
    relations: byId(relations).flatMap(relation => {
      const behind = evidence.get(relation.id)
      return behind ? [{ relation, label: label(relation.type), family: family(relation.type), evidence: behind }] : []
    }),
    denials: byId(denials),
    nameOf,
  }
}

/** Places where there is no canvas: the force layout, the same for the same graph. */
export async function placesWithoutCanvas(
  { entities, relations }: Shown,
  { kinds, label }: Pick<PrintWords, 'kinds' | 'label'>,
): Promise<Map<string, Point>> {
  const style = { family: condensed, size: 13, weight: 500, fill: ink }
  const numbers = new Map(entities.map(({ id }, n) => [id, n]))
  const pairs = new Map<string, { from: number; to: number; label: number; count: number }>()
  for (const relation of relations) {
    const [from, to] = [numbers.get(relation.from), numbers.get(relation.to)]
    if (from === undefined || to === undefined || from === to) continue
    const key = `${Math.min(from, to)},${Math.max(from, to)}`
    const known = pairs.get(key)
    const wide = letterMeasure(label(relation.type), style) + 12
    pairs.set(key, known ? { ...known, label: Math.max(known.label, wide), count: known.count + 1 } : { from, to, label: wide, count: 1 })
  }
  const nodes = entities.map(({ kind, name, degree }) => ({
    ...boxOf(kinds.look(kind).shape, degree),
    labelWidth: Math.min(120, letterMeasure(name, style)),
    labelHeight: 16 * Math.ceil(letterMeasure(name, style) / 120),
    x: null,
    y: null,
    fixed: false,
  }))
  const { xs, ys } = await runLayout({ name: 'force', nodes, edges: [...pairs.values()], aspect: 1.25, seed: 2022 })
  return new Map(entities.map(({ id }, n) => [id, { x: xs[n] ?? 0, y: ys[n] ?? 0 }]))
}

/** All that the figure may have to set: which faces it needs depends on it. */
export const lettersOf = (
  { entities, relations, nameOf }: PrintMaterial,
  names: NameScriptId = 'latin',
  written: readonly string[] = [],
): string =>
  [
    ...written,
    ...entities.map(({ entity }) => printedName(entity, names)),
    ...relations.flatMap(({ relation, label, evidence: { claims, denials } }) => [
      label,
      ...relation.asserterIds.map(nameOf),
      ...[...claims, ...denials].flatMap(({ quote, content, source }) => [
        quote ?? '',
        content,
        source.title,
        source.publisher?.name ?? '',
      ]),
    ]),
  ].join('')
