import type { Entity } from '../../server/contract/graph.ts'
import { manner } from '../notation/manners.ts'
import { boxOf, type Look, shapes } from '../notation/shapes.ts'
import { signName } from '../notation/signs.ts'
import { isHub, isStrong } from '../notation/sizes.ts'
import type { Line } from '../state/bundle.ts'
import type { Point } from '../state/state.ts'
import { denialWords } from '../words/told-denials.ts'
import { type Label, type Measure, nodeLabel } from './measure.ts'
import type { DrawnEdge, DrawnNode } from './stage.ts'
import { t } from './t.ts'

/** With the lines of its label, so that layout, canvas and figure agree on its size. */
export function drawnNode({ id, degree }: Entity, name: string, look: Look, { x, y }: Point, measure: Measure): DrawnNode {
  let label: Label | null = null
  return {
    ...{ id, degree, x, y, ...look, ...boxOf(look.shape, degree) },
    get label() {
      label ??= nodeLabel(name, degree, measure)
      return label
    },
    classes: new Set(nodeClasses(degree, look)),
  }
}

const nodeClasses = (degree: number, { shape, family }: Look): string[] => [
  `shape-${shape}`,
  `family-${family}`,
  ...(shapes[shape].hollow ? ['hollow'] : []),
  ...(isStrong(degree) ? ['strong'] : []),
  ...(isHub(degree) ? ['hub'] : []),
]

export const drawnEdge = (line: Line, source: DrawnNode, target: DrawnNode): DrawnEdge => ({
  ...{ id: line.id, source, target, bend: line.bend, loop: line.loop, label: '', dx: 0, dy: 0 },
  classes: new Set(edgeClasses(line)),
})

/** Only what all relations of a line share decides how it looks. */
export function edgeClasses({ relations, denial, from, bend, loop }: Line): string[] {
  if (denial) return ['denial', `on-${denial.on}`]
  const common = <T>(of: (relation: Line['relations'][number]) => T): T | null => {
    const values = new Set(relations.map(of))
    return values.size === 1 ? [...values][0]! : null
  }
  const sign = common(relation => relation.sign)
  const sameWay = common(relation => relation.symmetric || relation.from === from)
  const classes = [
    common(manner),
    sameWay && sign !== null ? signName(sign) : null,
    common(relation => relation.symmetric) && 'symmetric',
    ...contestClasses(common(({ contestedOn }) => contestedOn.join(' ')) ?? ''),
    common(relation => relation.state === 'withdrawn') && 'is-withdrawn',
    loop > 0 ? 'loop' : bend !== 0 && 'bent',
  ]
  return classes.filter(name => typeof name === 'string')
}

/** One mark for each ground; where there are two, both are drawn above the canvas, beside each other. */
const contestClasses = (grounds: string): string[] =>
  grounds === '' ? [] : ['contested', grounds.includes(' ') ? 'on-both' : `on-${grounds}`]

/** "affiliated with", "leads (2)": the relation's name and, where there are several, its independent origins; a bundle's number of relations. */
export function edgeLabel({ relations, denial }: Line, phraseOf: (type: string) => string): string {
  if (denial) return denialWords(denial.told)
  if (relations.length > 1) return t('relationsRelations', { relations: relations.length })
  const { type, origins } = relations[0]!
  return origins > 1 ? `${phraseOf(type)} (${origins})` : phraseOf(type)
}

export const originsLabel = ({ relations }: Line): string => {
  const [first] = relations
  return relations.length === 1 && first && first.origins > 1 ? String(first.origins) : ''
}
