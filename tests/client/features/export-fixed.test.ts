import { expect, test } from 'vitest'
import { fixed } from '../../../client/features/export/fixed.ts'
import { firstPrintSettings as first } from '../../../client/features/export/print-settings.ts'
import type { Finding } from '../../../client/figure/index.ts'

const finding = (fix: Finding['fix']): Finding => ({ id: 'x', sort: 'look', title: '', numbers: [], ...(fix && { fix }) })
const leaveOut = finding({ word: '', act: 'leaveOut', relations: ['a', 'b'] })
const show = finding({ word: '', act: 'showHidden', relations: ['a', 'c'] })

test('what is left out can be shown again, and only what the canvas has not is added', () => {
  const without = fixed(first, leaveOut)
  expect([without.leftOut, without.added]).toEqual([['a', 'b'], []])
  const again = fixed(without, show)
  expect([again.leftOut, again.added]).toEqual([['b'], ['c']])
})

test('a caption is added to what is written; another choice is taken over; without a fix nothing changes', () => {
  expect(fixed({ ...first, caption: 'Mine.' }, finding({ word: '', caption: 'Theirs.' })).caption).toBe('Mine. Theirs.')
  expect(fixed(first, finding({ word: '', change: { typeFrom: 8 } })).typeFrom).toBe(8)
  expect(fixed(first, finding(undefined))).toBe(first)
})
