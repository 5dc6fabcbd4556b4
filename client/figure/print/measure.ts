import type { Measure } from '../text.ts'
import table from './letter-widths.json' with { type: 'json' }

const advances = new Map<number, ReadonlyMap<string, number>>(
  Object.entries(table).map(([weight, widths]) => [
    Number(weight),
    new Map(Object.entries(widths).flatMap(([width, letters]) => [...letters].map((letter): [string, number] => [letter, Number(width)]))),
  ]),
)

/** What a letter of another script takes at most, in thousandths: it is set in a face that is not measured here. */
const elsewhere = (letter: string): number =>
  /\p{Mn}|\p{Cf}/u.test(letter) ? 0 : /\p{Script=Han}|\p{Script=Hangul}/u.test(letter) ? 1000 : 640

/** Width in the unit of `size`; kerning, which only draws letters together, is left out. */
export const letterMeasure: Measure = (text, { size, weight }) => {
  const widths = advances.get(weight >= 600 ? 600 : 500)
  let sum = 0
  for (const letter of text) sum += widths?.get(letter) ?? elsewhere(letter)
  return (sum * size) / 1000
}
