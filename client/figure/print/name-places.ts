import { type Measure, wrap } from '../text.ts'
import { box } from './outline.ts'
import type { Ground, NameAsked, PlacedName } from './places.ts'
import { drawn, type } from './sizes.ts'

export function namePlaces(
  { name, style, x, y, half }: NameAsked,
  ground: Ground,
  measure: Measure,
): { place: PlacedName; price: number }[] {
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
