import { expect, test } from 'vitest'
import { placeLabels } from '../../../../client/figure/print/labels.ts'
import { placeLines } from '../../../../client/figure/print/lines.ts'
import { letterMeasure } from '../../../../client/figure/print/measure.ts'
import { disc, type Outline } from '../../../../client/figure/print/outline.ts'

const body = (x: number) => ({ x, y: 50, shape: 'disc' as const, width: 20, height: 20 })
const lines = placeLines([{ from: 0, to: 1 }], [body(20), body(220)])
const numberAmong = (...shapes: Outline[]) => placeLabels([], [5], { width: 240, height: 100, shapes, lines }, letterMeasure).numbers[0]!

test('a number stands in the middle of its line, and no further from it than something in the way asks', () => {
  expect(numberAmong().t).toBeCloseTo(0.5)
  expect(numberAmong().x).toBeCloseTo(120, 0)
  const moved = numberAmong(disc({ x: 120, y: 50 }, 10))
  expect(Math.abs(moved.x - 120)).toBeGreaterThan(15)
  expect(Math.abs(moved.x - 120)).toBeLessThan(25)
})
