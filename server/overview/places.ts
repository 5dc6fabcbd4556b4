/** Middle of an outline. */
export interface Place {
  x: number
  y: number
}
/** By the entity that names a region; followed from revision to revision. */
export type RegionPlaces = Map<string, Place>

export interface Outline {
  r: number
  before: Place | undefined
}

/** Between two outlines, for a bundle and its number. */
const gap = 70
const rounds = 60
const lastStep = 0.02
const golden = Math.PI * (3 - Math.sqrt(5))

/** What is tied comes near each other, and no two outlines overlap. Those that had a place leave it only for lack of room. `ties(i, j)`: relations between the two. The same input gives the same places. */
export function placeOutlines(outlines: readonly Outline[], ties: (i: number, j: number) => number): Place[] {
  const places = starts(outlines)
  const most = Math.max(1, ...pairs(outlines.length).map(([i, j]) => ties(i, j)))
  for (let round = 0; round < rounds; round++) {
    const step = lastStep ** (round / (rounds - 1))
    for (const [i, j] of pairs(outlines.length)) {
      // the square root, so that a few thick bundles do not hide that there are others
      const apart = 1 + 1.2 * (1 - Math.sqrt(ties(i, j) / most))
      const wanted = (outlines[i]!.r + outlines[j]!.r + gap) * apart
      const [a, b] = [outlines[i]!.before ? 0 : 1, outlines[j]!.before ? 0 : 1]
      shift(places[i]!, places[j]!, step * wanted + (1 - step) * distance(places[i]!, places[j]!), [a, b])
    }
  }
  for (let round = 0; round < 400; round++) {
    let moved = false
    for (const [i, j] of pairs(outlines.length)) {
      const least = outlines[i]!.r + outlines[j]!.r + gap
      if (distance(places[i]!, places[j]!) >= least - 0.5) continue
      shift(places[i]!, places[j]!, least)
      moved = true
    }
    if (!moved) break
  }
  return places.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }))
}

/** Where they were; new ones on a spiral, the first in the middle. */
function starts(outlines: readonly Outline[]): Place[] {
  const unit = Math.max(...outlines.map(({ r }) => r), 1) + gap
  return outlines.map(({ before }, i) => {
    if (before) return { ...before }
    const reach = unit * Math.sqrt(i)
    return { x: reach * Math.cos(i * golden), y: reach * Math.sin(i * golden) }
  })
}

const pairs = (count: number): [number, number][] =>
  Array.from({ length: count }, (_, i) => Array.from({ length: i }, (_, j): [number, number] => [j, i])).flat()

const distance = (a: Place, b: Place): number => Math.hypot(b.x - a.x, b.y - a.y)

/** Along the line between them, until they are so far apart: by these shares, where not both are 0. */
function shift(a: Place, b: Place, wanted: number, [ofA, ofB]: readonly [number, number] = [1, 1]): void {
  if (ofA + ofB === 0) return
  const now = distance(a, b)
  const [dx, dy] = now === 0 ? [1, 0] : [(b.x - a.x) / now, (b.y - a.y) / now]
  const by = (wanted - now) / (ofA + ofB)
  a.x -= dx * by * ofA
  a.y -= dy * by * ofA
  b.x += dx * by * ofB
  b.y += dy * by * ofB
}
