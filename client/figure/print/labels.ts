/** Each takes its best place, repeatedly, until none moves. */
import type { Point } from '../../state/state.ts'
import type { Measure } from '../text.ts'
import { namePlaces } from './name-places.ts'
import { numberPlaces } from './number-places.ts'
import { far, type Outline, outline, touch } from './outline.ts'
import type { Ground, Labels, NameAsked } from './places.ts'
import { drawn } from './sizes.ts'

/** Price of touching something, on top of a place's own: no preference outweighs it. */
const clash = 100
const mostPlaces = 40

/** `touching` counts what could not be kept apart. */
export function placeLabels(
  names: readonly NameAsked[],
  radii: readonly number[],
  ground: Ground,
  measure: Measure,
): Labels & { touching: { names: number[]; numbers: number[] } } {
  const around = ground.lines.map(({ points }) => (points.length > 0 ? outline(points) : null))
  const shapesAndLines = (own: number | null, outline: Outline): number => {
    let count = 0
    for (const shape of ground.shapes) if (touch(outline, shape, drawn.nameClear)) count += 1
    ground.lines.forEach((line, n) => {
      const whole = around[n]
      if (n === own || !whole || far(outline, whole, drawn.nameClear)) return
      if (line.pieces.some(piece => touch(outline, piece, drawn.nameClear))) count += 1
    })
    return count
  }
  const asked = names.map(name => {
    const places = namePlaces(name, ground, measure).sort((a, b) => a.price - b.price)
    const own: typeof places = []
    let free = 0
    for (const { place, price } of places) {
      const touched = shapesAndLines(null, place.outline)
      own.push({ place, price: price + clash * touched })
      // what comes after is dearer
      if (touched === 0 && ++free === mostPlaces) break
    }
    return own.sort((a, b) => a.price - b.price).slice(0, mostPlaces)
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
