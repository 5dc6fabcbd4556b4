import type { Measure, TextStyle } from '../text.ts'
import { numberPlaces } from './number-places.ts'
import { type Outline, touch } from './outline.ts'
import type { Ground, Labels, PlacedNumber, PlacedWord } from './places.ts'
import { drawn } from './sizes.ts'
import { wordPlaces } from './word-places.ts'

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
