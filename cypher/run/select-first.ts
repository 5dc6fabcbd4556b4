/** Unordered; returns the last of them. `wanted` is at least 1 and below the length. */
export function selectFirst<T>(list: T[], wanted: number, compare: (a: T, b: T) => number): T {
  let from = 0
  let to = list.length - 1
  const place = wanted - 1
  while (from < to) {
    const pivot = medianOf(list, from, (from + to) >> 1, to, compare)
    let low = from
    let high = to
    while (low <= high) {
      while (compare(list[low]!, pivot) < 0) low++
      while (compare(list[high]!, pivot) > 0) high--
      if (low > high) break
      const held = list[low]!
      list[low++] = list[high]!
      list[high--] = held
    }
    if (place <= high) to = high
    else if (place >= low) from = low
    else break
  }
  return list[place]!
}

function medianOf<T>(list: readonly T[], i: number, j: number, k: number, compare: (a: T, b: T) => number): T {
  const [a, b, c] = [list[i]!, list[j]!, list[k]!]
  if (compare(a, b) < 0) return compare(b, c) < 0 ? b : compare(a, c) < 0 ? c : a
  return compare(a, c) < 0 ? a : compare(b, c) < 0 ? c : b
}
