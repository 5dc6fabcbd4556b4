import { onCurve, type PlacedLine } from './lines.ts'
import { disc } from './outline.ts'
import type { PlacedNumber } from './places.ts'

export function numberPlaces({ curve }: PlacedLine, radius: number): { place: PlacedNumber; price: number }[] {
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
