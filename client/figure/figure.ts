import type { Named } from '../../server/contract/wording.ts'
import { type Fate, fates } from '../notation/fates.ts'
import { groundWord } from '../notation/grounds.ts'
import { nameStyle, nodeStyle } from '../notation/sizes.ts'
import { loopControls, middle } from '../state/geometry.ts'
import type { Point, Scene } from '../state/state.ts'
import { listOf } from '../words/catalogue/words-of.ts'
import { countsSentence, denialOf, statementOf } from '../words/sentence.ts'
import { carriedOfScene, metadata, type Under } from './carried/carried.ts'
import type { Body } from './curve.ts'
import { drawLegend } from './legend.ts'
import { denialLine, line, lineName } from './line.ts'
import { condensed, ink, inkSoft, sheet } from './paper.ts'
import { element, escapeXml } from './svg.ts'
import { symbol } from './symbols.ts'
import { t } from './t.ts'
import { type Measure, roughly, type TextStyle, text, wrap } from './text.ts'
import type { FigureWords } from './words.ts'

export interface FigureOptions {
  background: 'white' | 'transparent'
  legend: boolean
  words: FigureWords
  title: string | null
  notes: readonly string[]
  /** What it was shown under, which it carries with its places so that it opens again; none: it carries nothing. */
  carry?: Under | null
  fontFaces: string
  measure?: Measure
}

export interface Figure {
  svg: string
  width: number
  height: number
}

const margin = 24
const leastWidth = 420
const titleStyle: TextStyle = { family: condensed, size: 17, weight: 600, fill: ink }
const noteStyle: TextStyle = { family: condensed, size: 10.5, weight: 500, fill: inkSoft }

/** Never throws on an empty scene: it says that nothing is shown. */
export function drawFigure(scene: Scene, options: FigureOptions): Figure {
  const measure = options.measure ?? roughly
  const halo = options.background === 'white' ? sheet : undefined
  const bodies = new Map<string, Body>(
    scene.entities.map(({ id, look, x, y, width, height }) => [id, { shape: look.shape, x, y, width, height }]),
  )
  const names = scene.entities.map(({ entity, x, y, height, label, fate }) => {
    const style: TextStyle = { family: condensed, ...nameStyle(entity.degree), fill: ink }
    const lines = wrap(label, nodeStyle.label.maxWidth, style, measure, 4)
    const top = y + height / 2 + nodeStyle.label.gap
    return {
      lines,
      style,
      fate,
      x,
      y: top + style.size,
      width: Math.max(0, ...lines.map(each => measure(each, style))),
      bottom: top + lines.length * style.size * 1.22,
    }
  })

  const curves = reach(scene, bodies)
  const across = [...scene.entities, ...names].flatMap(({ x, width }) => [x - width / 2, x + width / 2]).concat(curves.map(({ x }) => x))
  const down = scene.entities
    .map(({ y, height }) => y - height / 2)
    .concat(
      names.map(name => name.bottom),
      curves.map(({ y }) => y),
    )
  const [left, right, top, bottom] = [Math.min(...across), Math.max(...across), Math.min(...down), Math.max(...down)]
  const picture = scene.entities.length === 0 ? { width: 0, height: 0 } : { width: right - left, height: bottom - top }

  const width = Math.ceil(Math.max(picture.width, leastWidth) + margin * 2)
  const titleLines = options.title === null ? [] : wrap(options.title, width - margin * 2, titleStyle, measure)
  const pictureTop = margin + titleLines.length * titleStyle.size * 1.22 + (titleLines.length > 0 ? 12 : 0)
  const shift = { x: (width - picture.width) / 2 - left, y: pictureTop - top }
  const end = (name: string): Body => bodies.get(name) as Body
  const drawnLines = scene.relations.filter(({ relation }) => bodies.has(relation.from) && bodies.has(relation.to))
  const drawnDenials = scene.denials.filter(({ denial }) => bodies.has(denial.denier) && bodies.has(denial.target))
  const drawing =
    scene.entities.length === 0
      ? ''
      : element(
          'g',
          { transform: `translate(${Math.round(shift.x * 100) / 100} ${Math.round(shift.y * 100) / 100})` },
          element(
            'g',
            { id: 'relations' },
            ...drawnLines.map(each =>
              titled(sentenceOf(each, scene, options.words), line(each, end(each.relation.from), end(each.relation.to))),
            ),
          ),
          element(
            'g',
            { id: 'denials' },
            ...drawnDenials.map(each =>
              titled(denialOf(each.denial, refIn(scene)), denialLine(each, end(each.denial.denier), end(each.denial.target), halo)),
            ),
          ),
          element(
            'g',
            { id: 'entities' },
            ...scene.entities.map(({ entity, look, x, y, width: w, height: h, fate }) =>
              titled(entity.name, faded(fate, symbol(look, { x, y, width: w, height: h }))),
            ),
          ),
          element(
            'g',
            { id: 'names' },
            ...drawnLines.map(each => lineName(each, end(each.relation.from), end(each.relation.to), measure, halo)),
            ...names.map(({ lines, style, fate, x, y }) => faded(fate, text(lines, style, { x, y, anchor: 'middle', halo }))),
          ),
        )

  let y = pictureTop + picture.height + 20
  const parts: string[] = []
  if (options.legend && scene.entities.length > 0) {
    parts.push(element('path', { d: `M ${margin} ${y} H ${width - margin}`, stroke: ink, 'stroke-width': 0.75 }))
    const key = drawLegend(scene, options.words, margin, y + 8, width - margin * 2, measure)
    parts.push(element('g', { id: 'key' }, key.svg))
    y += key.height + 16
  }
  const notes = scene.entities.length === 0 ? [t('nothingIsShown'), ...options.notes] : options.notes
  for (const note of notes) {
    const lines = wrap(note, width - margin * 2, noteStyle, measure)
    parts.push(text(lines, noteStyle, { x: margin, y: y + noteStyle.size }))
    y += lines.length * noteStyle.size * 1.22 + 3
  }
  const height = Math.ceil(y + margin - 8)

  const svg = element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}`, role: 'img' },
    element('title', {}, escapeXml(options.title ?? countsSentence(scene.entities.length, scene.relations.length))),
    options.carry && scene.entities.length > 0 ? metadata(carriedOfScene(scene, options.carry)) : '',
    options.fontFaces === '' ? '' : element('style', {}, escapeXml(options.fontFaces).replaceAll('&quot;', '"')),
    options.background === 'white' ? element('rect', { width, height, fill: sheet }) : '',
    titleLines.length > 0 ? text(titleLines, titleStyle, { x: margin, y: margin + titleStyle.size }) : '',
    drawing,
    ...parts,
  )
  return { svg: `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`, width, height }
}

function faded(fate: Fate | null, inside: string): string {
  const opacity = fate ? fates[fate].shapeOpacity : 1
  return opacity < 1 ? element('g', { opacity }, inside) : inside
}

const titled = (title: string, inside: string): string =>
  inside === '' ? '' : element('g', {}, element('title', {}, escapeXml(title)), inside)

const refIn =
  ({ entities }: Scene) =>
  (id: string): Named =>
    entities.find(entity => entity.id === id)?.entity ?? { name: id, kinds: [] }

/** Says how, and on what it is disputed, so that the drawing is never the only one to tell. */
function sentenceOf({ relation, label, fate, bundle }: Scene['relations'][number], scene: Scene, words: FigureWords): string {
  const refOf = refIn(scene)
  if (bundle.length > 1) return `${refOf(relation.from).name} ${label} ${refOf(relation.to).name}`
  const plain = statementOf(relation, refOf, words.phrase)
  return listOf([plain, words.saidBy(relation), ...relation.contestedOn.map(groundWord), ...(fate ? [words.fate(fate)] : [])], 'unit')
}

function reach(scene: Scene, bodies: ReadonlyMap<string, Body>): Point[] {
  return scene.relations.flatMap(({ relation, bend, loop }) => {
    const [from, to] = [bodies.get(relation.from), bodies.get(relation.to)]
    if (from === undefined || to === undefined) return []
    return loop > 0 ? loopControls(from, loop) : [middle(from, to, bend, loop)]
  })
}
