/** Which nodes a search has reached, and at which place of its own list: an array by node id, kept for later searches. */

/** A search begins its numbers above those of all before it, so that nothing has to be wiped. */
export class Places {
  private numbers = new Int32Array(0)
  private base = 1

  /** The place of a node; negative where it was not reached. */
  of(id: number): number {
    return this.numbers[id]! - this.base
  }
  set(id: number, place: number): void {
    this.numbers[id] = this.base + place
  }

  /** Nothing is reached: room for so many nodes, of which the last search reached `used`. */
  reset(nodes: number, used: number): void {
    this.base += used
    if (nodes > this.numbers.length || this.base > 2 ** 31 - 1 - nodes) {
      this.numbers = new Int32Array(nodes)
      this.base = 1
    }
  }
}

/** Two are enough for one search; those that a search was not asked to its end for are lost, and made anew. */
const free: { places: Places; used: number }[] = []

/** Empty places for the nodes of a graph. */
export function takePlaces(nodes: number): Places {
  const { places, used } = free.pop() ?? { places: new Places(), used: 0 }
  places.reset(nodes, used)
  return places
}

/** For the next search, after one that reached `used` nodes. */
export function giveBack(places: Places, used: number): void {
  if (free.length < 2) free.push({ places, used })
}
