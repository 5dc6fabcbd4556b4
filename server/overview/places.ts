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

const gap = 70
const rounds = 60
const lastStep = 0.005
/** So many of each region's thickest bundles are short. */
const shortOfEach = 2
const golden = Math.PI * (3 - Math.sqrt(5))

/** Tied outlines come near each other, none overlap, and known ones move only for lack of room. `ties(i, j)`: relations between two. */
export function placeOutlines(outlines: readonly Outline[], ties: (i: number, j: number) => number): Place[] {
  const places = starts(outlines)
  const wanted = wantedDistances(outlines, ties)
  const far = Math.max(1, ...wanted.flat().filter(Number.isFinite))
  for (let round = 0; round < rounds; round++) {
    const step = far * far * lastStep ** (round / (rounds - 1))
    for (const [i, j] of pairs(outlines.length)) {
      const want = Math.min(wanted[i]![j]!, far)
      const [a, b] = [outlines[i]!.before ? 0 : 1, outlines[j]!.before ? 0 : 1]
      const by = Math.min(1, step / (want * want))
      shift(places[i]!, places[j]!, by * want + (1 - by) * distance(places[i]!, places[j]!), [a, b])
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

/** Side by side along each one's thickest bundles, the others as far as the shortest way over these (stress layout). */
function wantedDistances(outlines: readonly Outline[], ties: (i: number, j: number) => number): number[][] {
  const all = outlines.map((_, i) => i)
  const wanted = all.map(i => all.map(j => (i === j ? 0 : Number.POSITIVE_INFINITY)))
  for (const i of all) {
    const others = all.filter(j => j !== i && ties(i, j) > 0).sort((a, b) => ties(i, b) - ties(i, a) || a - b)
    for (const j of others.slice(0, shortOfEach)) {
      wanted[i]![j] = outlines[i]!.r + outlines[j]!.r + gap
      wanted[j]![i] = wanted[i]![j]!
    }
  }
  for (const via of all)
    for (const i of all) for (const j of all) wanted[i]![j] = Math.min(wanted[i]![j]!, wanted[i]![via]! + wanted[via]![j]!)
  return wanted
}

/** Known ones where they were; new ones on a spiral, the first in the middle. */
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
