import { boxOf, sizeOf } from '../../notation/shapes.ts'
import type { Body } from '../curve.ts'
import { condensed, ink, inkSoft } from '../paper.ts'
import { type Measure, type TextStyle, wrap } from '../text.ts'
import { placeLabels } from './labels.ts'
import { type PlacedLine, placeLines } from './lines.ts'
import type { PrintEntity } from './material.ts'
import { letterMeasure } from './measure.ts'
import { box, type Outline } from './outline.ts'
import { placeWords } from './place-words.ts'
import type { Ground, NameAsked, PlacedName, PlacedNumber, PlacedWord } from './places.ts'
import { drawn, radiusOf, type } from './sizes.ts'
import { type SpreadNode, spread } from './spread.ts'

/** `printed`: its name as the figure has it. */
export interface LaidEntity extends Pick<PrintEntity, 'look' | 'x' | 'y'> {
  printed: string
}

export interface AskedLine {
  from: number
  to: number
  number: number
  label: string
  rings: 0 | 1 | 2
}

export interface Laid {
  width: number
  height: number
  bodies: readonly Body[]
  lines: readonly PlacedLine[]
  names: readonly PlacedName[]
  nameStyles: readonly TextStyle[]
  numbers: readonly PlacedNumber[]
  words: readonly (PlacedWord | null)[]
  shapes: readonly Outline[]
  /** Names and numbers that the width has no room for: they touch something. 0 in a figure that is whole. */
  touching: number
}

/** All that places depend on; plain data, so that a worker takes it. */
export interface LayoutAsked {
  entities: readonly LaidEntity[]
  lines: readonly AskedLine[]
  /** Points. */
  width: number
  words: boolean
}

/** What a worker answers: lines follow from the shapes. */
export type Placed = Omit<Laid, 'lines'>

export interface Tried {
  attempt: number
  most: number
}

export const wordStyle: TextStyle = { family: condensed, size: type.small, weight: 500, fill: inkSoft }
export const numberStyle: TextStyle = { family: condensed, size: type.small, weight: 600, fill: ink }
/** Square points of paper that one relation asks for, with words and without. */
const area = { words: 5400, numbers: 3600 }
const heights = [1, 1.2, 1.45, 1.75]
const mostHeight = 760
const seeds = [1, 2, 3]
const mostMended = 5

/** The same for the same input. Takes the lowest picture in which nothing touches, else the one in which least does. */
export function layOut({ entities, lines: asked, width, words }: LayoutAsked, onTry: (tried: Tried) => void = () => {}): Placed {
  const lowest = Math.max(width * 0.42, (asked.length * (words ? area.words : area.numbers)) / width)
  let best: Laid | null = null
  let attempts = 0
  for (const factor of heights)
    for (const seed of seeds) {
      attempts += 1
      onTry({ attempt: attempts, most: heights.length * seeds.length })
      const laid = attempt(entities, asked, width, Math.min(mostHeight, lowest * factor), words, letterMeasure, seed)
      if (best === null || laid.touching < best.touching) best = laid
      if (best.touching === 0) return placed(best)
      // another start mends a few, not a crowd
      if (laid.touching > mostMended) break
    }
  return placed(best as Laid)
}

const placed = ({ lines: _, ...rest }: Laid): Placed => rest

export const laidOut = ({ lines }: Pick<LayoutAsked, 'lines'>, given: Placed): Laid => ({
  ...given,
  lines: placeLines(lines, given.bodies),
})

function attempt(
  entities: readonly LaidEntity[],
  asked: readonly AskedLine[],
  width: number,
  height: number,
  words: boolean,
  measure: Measure,
  seed: number,
): Laid {
  const count = entities.map((_, i) => asked.filter(({ from, to }) => from === i || to === i).length)
  const styles = count.map(nameStyle)
  const sizes = entities.map(({ look }, i) => {
    const scale = (2 * radiusOf(count[i] as number)) / sizeOf(count[i] as number)
    const { width: w, height: h } = boxOf(look.shape, count[i] as number)
    return { width: w * scale, height: h * scale }
  })
  const nodes: SpreadNode[] = entities.map(({ printed, x, y }, i) => {
    const style = styles[i] as TextStyle
    const lines = wrap(printed, 62, style, measure)
    const { width: w, height: h } = sizes[i] as { width: number; height: number }
    return {
      x,
      y,
      width: w / 2,
      height: h / 2,
      nameWidth: Math.max(...lines.map(line => measure(line, style))),
      nameHeight: lines.length * style.size * type.leading,
    }
  })
  const edges = pairsOf(asked).map(({ from, to, same }) => ({
    from,
    to,
    count: same.length,
    want: words ? 40 + Math.max(...same.map(({ label }) => measure(label, wordStyle))) : 42,
  }))
  let places = spread(nodes, edges, width, height, seed)
  let best: { laid: Laid; touching: { names: number[]; numbers: number[] } } | null = null
  for (let round = 0; round < 10; round += 1) {
    const one = labelled(places)
    if (best === null || one.laid.touching < best.laid.touching) best = one
    if (one.laid.touching === 0) break
    places = nudged(places, one, round)
  }
  const { laid } = best as { laid: Laid }
  if (!words) return { ...laid, words: asked.map(() => null) }
  const texts = asked.map(({ label }) => ({ text: label, style: wordStyle }))
  return { ...laid, ...placeWords(texts, { names: [...laid.names], numbers: [...laid.numbers] }, laid, asked.map(radius), measure) }

  function labelled(at: readonly { x: number; y: number }[]) {
    const bodies: Body[] = entities.map(({ look }, i) => ({
      shape: look.shape,
      ...(at[i] as { x: number; y: number }),
      ...(sizes[i] as { width: number; height: number }),
    }))
    const lines = placeLines(asked, bodies)
    const shapes = bodies.map(({ x, y, width: w, height: h }) => box(x - w / 2, y - h / 2, x + w / 2, y + h / 2))
    const ground: Ground = { width, height, shapes, lines }
    const names: NameAsked[] = entities.map(({ printed }, i) => {
      const body = bodies[i] as Body
      return {
        name: printed,
        style: styles[i] as TextStyle,
        x: body.x,
        y: body.y,
        half: { width: body.width / 2, height: body.height / 2 },
      }
    })
    const { touching, ...labels } = placeLabels(names, asked.map(radius), ground, measure)
    const laid: Laid = {
      width,
      height,
      bodies,
      lines,
      shapes,
      names: labels.names,
      nameStyles: styles,
      numbers: labels.numbers,
      words: [],
      touching: touching.names.length + touching.numbers.length,
    }
    return { laid, touching }
  }

  function nudged(
    at: readonly { x: number; y: number }[],
    { touching }: { touching: { names: number[]; numbers: number[] } },
    round: number,
  ) {
    const stuck = new Set([...touching.names, ...touching.numbers.flatMap(n => [asked[n]?.from ?? 0, asked[n]?.to ?? 0])])
    const moved = at.map(point => ({ ...point }))
    for (const i of stuck) {
      const [point, node] = [moved[i] as { x: number; y: number }, nodes[i] as SpreadNode]
      const angle = (i * 2.4 + round * 1.9) % (2 * Math.PI)
      const step = 6 + round * 1.5
      const inset = Math.min(width / 2, Math.max(node.width, node.nameWidth / 2) + 2)
      point.x = Math.max(inset, Math.min(width - inset, point.x + Math.cos(angle) * step))
      point.y = Math.max(node.height + 4, Math.min(height - node.height - node.nameHeight - 5, point.y + Math.sin(angle) * step))
    }
    return moved
  }
}

const nameStyle = (lines: number): TextStyle => ({
  family: condensed,
  size: lines >= 8 ? type.hub : type.name,
  weight: lines >= 4 ? 600 : 500,
  fill: ink,
})

/** What a number takes with its ring, points from its middle. */
const radius = ({ rings }: AskedLine): number => (rings === 2 ? drawn.outerRing : drawn.ring) + drawn.ringWidth / 2

function pairsOf(asked: readonly AskedLine[]): { from: number; to: number; same: AskedLine[] }[] {
  const pairs = new Map<string, { from: number; to: number; same: AskedLine[] }>()
  for (const line of asked) {
    if (line.from === line.to) continue
    const [from, to] = [Math.min(line.from, line.to), Math.max(line.from, line.to)]
    const pair = pairs.get(`${from} ${to}`) ?? { from, to, same: [] }
    pair.same.push(line)
    pairs.set(`${from} ${to}`, pair)
  }
  return [...pairs.values()]
}
