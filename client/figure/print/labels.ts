/** Places of names, numbers and words among shapes and lines: each takes its best place, repeatedly, until none moves. */
import type { Point } from '../../state/state.ts'
import { type Measure, type TextStyle, wrap } from '../text.ts'
import { angleAt, onCurve, type PlacedLine } from './lines.ts'
import { box, disc, type Outline, touch, turnedBox } from './outline.ts'
import { drawn, type } from './sizes.ts'

export interface PlacedName {
  lines: readonly string[]
  x: number
  /** Baseline of the first line. */
  y: number
  anchor: 'start' | 'middle' | 'end'
  outline: Outline
}
export interface PlacedNumber extends Point {
  outline: Outline
  /** Place on the line, 0 to 1. */
  t: number
}
export interface PlacedWord extends Point {
  width: number
  /** Radians, reading from left to right. */
  angle: number
  outline: Outline
}

export interface NameAsked extends Point {
  name: string
  style: TextStyle
  half: { width: number; height: number }
}
export interface Ground {
  width: number
  height: number
  shapes: readonly Outline[]
  lines: readonly PlacedLine[]
}
export interface Labels {
  names: PlacedName[]
  numbers: PlacedNumber[]
}

/** Price of touching something, on top of a place's own: no preference outweighs it. */
const clash = 100

/** The most preferred first. */
function namePlaces({ name, style, x, y, half }: NameAsked, ground: Ground, measure: Measure): { place: PlacedName; price: number }[] {
  const leading = style.size * type.leading
  const wraps = new Map(
    [200, 78, 56, 42].map((width, n) => [wrap(name, width, style, measure).join('\n'), n === 1 ? 0 : n === 0 ? 0.4 : n - 1]),
  )
  const found: { place: PlacedName; price: number }[] = []
  for (const [joined, wrapPrice] of wraps) {
    const lines = joined.split('\n')
    if (lines.length > 3) continue
    const width = Math.max(...lines.map(line => measure(line, style)))
    const tall = (type.ascent + type.descent) * style.size + (lines.length - 1) * leading
    const add = (left: number, top: number, anchor: PlacedName['anchor'], price: number): void => {
      if (left < 0.5 || left + width > ground.width - 0.5 || top < 0.5 || top + tall > ground.height - 0.5) return
      const at = anchor === 'start' ? left : anchor === 'end' ? left + width : left + width / 2
      found.push({
        price: price + wrapPrice,
        place: { lines, x: at, y: top + type.ascent * style.size, anchor, outline: box(left, top, left + width, top + tall) },
      })
    }
    for (const [far, farPrice] of [
      [0, 0],
      [3, 2],
      [7, 5],
      [12, 9],
      [19, 14],
    ] as const) {
      const gap = drawn.nameGap + far
      for (const shift of [0, -0.25, 0.25, -0.5, 0.5]) {
        const price = farPrice + Math.abs(shift) * 5
        add(x - width / 2 + shift * width, y + half.height + gap, 'middle', price)
        add(x - width / 2 + shift * width, y - half.height - gap - tall, 'middle', price + 0.8)
        add(x + half.width + gap, y - tall / 2 + shift * (tall + half.height), 'start', price + 1.2)
        add(x - half.width - gap - width, y - tall / 2 + shift * (tall + half.height), 'end', price + 1.6)
      }
    }
  }
  return found
}

/** From the middle of the line outwards. */
function numberPlaces({ curve }: PlacedLine, radius: number): { place: PlacedNumber; price: number }[] {
  if (curve === null) return []
  const found: { place: PlacedNumber; price: number }[] = []
  const room = Math.min(0.46, (radius + 7) / Math.max(1, curve.length))
  for (let n = 0; n <= 36; n += 1) {
    const t = room + (n / 36) * (1 - 2 * room)
    const { x, y } = onCurve(curve, t)
    found.push({ price: Math.abs(t - 0.5) * 4, place: { x, y, t, outline: disc({ x, y }, radius) } })
  }
  return found
}

/** `touching` counts what could not be kept apart. */
export function placeLabels(
  names: readonly NameAsked[],
  radii: readonly number[],
  ground: Ground,
  measure: Measure,
): Labels & { touching: { names: number[]; numbers: number[] } } {
  const shapesAndLines = (own: number | null, outline: Outline): number => {
    let count = 0
    for (const shape of ground.shapes) if (touch(outline, shape, drawn.nameClear)) count += 1
    ground.lines.forEach((line, n) => {
      if (n !== own && line.pieces.some(piece => touch(outline, piece, drawn.nameClear))) count += 1
    })
    return count
  }
  const asked = names.map(name => {
    const places = namePlaces(name, ground, measure)
    const own = places.map(({ place, price }) => ({ place, price: price + clash * shapesAndLines(null, place.outline) }))
    return own.sort((a, b) => a.price - b.price).slice(0, 40)
  })
  const askedNumbers = ground.lines.map((line, n) =>
    numberPlaces(line, radii[n] as number).map(({ place, price }) => ({ place, price: price + clash * shapesAndLines(n, place.outline) })),
  )
  const chosen = asked.map(places => places[0])
  const chosenNumbers = askedNumbers.map(places => [...places].sort((a, b) => a.price - b.price)[0])
  const among = (outline: Outline, self: { name?: number; number?: number }, ring?: Point): number => {
    let count = 0
    chosen.forEach((other, n) => {
      if (other && n !== self.name && touch(outline, other.place.outline, drawn.nameClear)) count += 1
    })
    chosenNumbers.forEach((other, n) => {
      if (!other || n === self.number) return
      const near = ring ? Math.hypot(ring.x - other.place.x, ring.y - other.place.y) < drawn.ringsApart + 2 : false
      if (near || touch(outline, other.place.outline, drawn.nameClear)) count += 1
    })
    return count
  }
  for (let round = 0; round < 6; round += 1) {
    let moved = false
    askedNumbers.forEach((places, n) => {
      const best = least(places, ({ place, price }) => price + clash * among(place.outline, { number: n }, place))
      if (best !== chosenNumbers[n]) moved = true
      chosenNumbers[n] = best
    })
    asked.forEach((places, n) => {
      const best = least(places, ({ place, price }) => price + clash * among(place.outline, { name: n }))
      if (best !== chosen[n]) moved = true
      chosen[n] = best
    })
    if (!moved) break
  }
  const touching = {
    names: chosen.flatMap((each, n) => (!each || each.price >= clash || among(each.place.outline, { name: n }) > 0 ? [n] : [])),
    numbers: chosenNumbers.flatMap((each, n) =>
      !each || each.price >= clash || among(each.place.outline, { number: n }, each.place) > 0 ? [n] : [],
    ),
  }
  return { names: chosen.flatMap(each => each?.place ?? []), numbers: chosenNumbers.flatMap(each => each?.place ?? []), touching }
}

function least<T>(all: readonly T[], costOf: (one: T) => number): T | undefined {
  let [best, lowest]: [T | undefined, number] = [undefined, Infinity]
  for (const one of all) {
    const cost = costOf(one)
    if (cost < lowest) [best, lowest] = [one, cost]
  }
  return best
}

/** Words beside their numbers, shortest lines first; a number moves along its line where that makes room. Null where a word has none: its number stands alone. */
export function placeWords(
  words: readonly { text: string; style: TextStyle }[],
  labels: Labels,
  ground: Ground,
  radii: readonly number[],
  measure: Measure,
): { words: (PlacedWord | null)[]; numbers: PlacedNumber[] } {
  const placed: (PlacedWord | null)[] = words.map(() => null)
  const numbers = [...labels.numbers]
  const linesFree = (n: number, outline: Outline, clear: number): boolean =>
    !ground.lines.some((other, k) => k !== n && other.pieces.some(piece => touch(outline, piece, clear)))
  const wordFree = (n: number, { outline }: PlacedWord, number: PlacedNumber): boolean =>
    !ground.shapes.some(other => touch(outline, other, drawn.wordClear)) &&
    !labels.names.some(other => touch(outline, other.outline, drawn.nameClear)) &&
    !numbers.some((other, k) => k !== n && touch(outline, other.outline, drawn.wordClear)) &&
    !placed.some((other, k) => k !== n && other && touch(outline, other.outline, drawn.wordClear)) &&
    !touch(outline, number.outline, 0) &&
    linesFree(n, outline, drawn.wordClear)
  const numberFree = (n: number, { x, y, outline }: PlacedNumber): boolean =>
    !ground.shapes.some(other => touch(outline, other, drawn.nameClear)) &&
    !labels.names.some(other => touch(outline, other.outline, drawn.nameClear)) &&
    !numbers.some(
      (other, k) =>
        k !== n && (Math.hypot(x - other.x, y - other.y) < drawn.ringsApart + 2 || touch(outline, other.outline, drawn.nameClear)),
    ) &&
    !placed.some(other => other && touch(outline, other.outline, drawn.wordClear)) &&
    linesFree(n, outline, drawn.nameClear)
  const order = words.map((_, n) => n).sort((a, b) => (ground.lines[a]?.curve?.length ?? 0) - (ground.lines[b]?.curve?.length ?? 0))
  for (const n of order) {
    const [word, line, first] = [words[n], ground.lines[n], numbers[n]]
    if (!word || !line?.curve || !first) continue
    const width = measure(word.text, word.style)
    const others = numberPlaces(line, radii[n] as number)
      .sort((a, b) => a.price - b.price)
      .map(({ place }) => place)
    for (const number of [first, ...others]) {
      if (number !== first && !numberFree(n, number)) continue
      const free = wordPlaces(width, word.style.size, line, number, radii[n] as number).find(each => wordFree(n, each, number))
      if (!free) continue
      placed[n] = free
      numbers[n] = number
      break
    }
  }
  return { words: placed, numbers }
}

/** After or before the number, above or under the line; a little further on where that is free. */
function wordPlaces(width: number, size: number, line: PlacedLine, number: PlacedNumber, radius: number): PlacedWord[] {
  const curve = line.curve
  if (curve === null || width + radius + 11.5 > curve.length) return []
  const found: PlacedWord[] = []
  const perT = arc(line.points)
  const forward = Math.cos(angleAt(curve, number.t)) >= 0 ? 1 : -1
  for (const further of [0, 4, 9, 16])
    for (const side of [1, -1])
      for (const above of [1, -1]) {
        const t = number.t + (side * forward * (radius + 1.6 + further + width / 2)) / perT
        const half = width / 2 / perT
        if (t - half < 2 / perT || t + half > 1 - 5 / perT) continue
        const raw = angleAt(curve, t)
        const angle = Math.cos(raw) < -0.001 ? raw + Math.PI : raw
        const { x, y } = onCurve(curve, t)
        const bend = line.bowed ? sagitta(line, t - half, t, t + half) : 0
        // from the line to the baseline above it, or to the tops of the letters beneath it
        const away = above > 0 ? -(1.6 + bend + type.descent * size * 0.6) : 1.6 + bend + type.ascent * size
        const base = { x: x - Math.sin(angle) * away, y: y + Math.cos(angle) * away }
        const middle = -((type.ascent - type.descent) / 2) * size
        const centre = { x: base.x - Math.sin(angle) * middle, y: base.y + Math.cos(angle) * middle }
        found.push({ ...base, width, angle, outline: turnedBox(centre, width, (type.ascent + type.descent) * size, angle) })
      }
  return found
}

const arc = (points: readonly Point[]): number =>
  points.slice(1).reduce((sum, { x, y }, n) => sum + Math.hypot(x - (points[n] as Point).x, y - (points[n] as Point).y), 0)

/** How far a curve leaves the straight line between two of its points. */
function sagitta({ curve }: PlacedLine, before: number, t: number, after: number): number {
  if (curve === null) return 0
  const [p, q, r] = [onCurve(curve, before), onCurve(curve, t), onCurve(curve, after)]
  return Math.hypot(q.x - (p.x + r.x) / 2, q.y - (p.y + r.y) / 2)
}
