/** Which nodes a search has reached, and at which place of its list: an array by node id, reused by later searches. */

export class Places {
  private numbers = new Int32Array(0)
  private base = 1

  of(id: number): number {
    return this.numbers[id]! - this.base
  }
  set(id: number, place: number): void {
    this.numbers[id] = this.base + place
  }

  reset(nodes: number, used: number): void {
    this.base += used
    if (nodes > this.numbers.length || this.base > 2 ** 31 - 1 - nodes) {
      this.numbers = new Int32Array(nodes)
      this.base = 1
    }
  }
}

/** A search needs two; those of an unfinished search are lost and made anew. */
const free: { places: Places; used: number }[] = []

export function takePlaces(nodes: number): Places {
  const { places, used } = free.pop() ?? { places: new Places(), used: 0 }
  places.reset(nodes, used)
  return places
}

export function giveBack(places: Places, used: number): void {
  if (free.length < 2) free.push({ places, used })
}
