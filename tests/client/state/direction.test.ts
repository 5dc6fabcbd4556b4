import { describe, expect, it } from 'vitest'
import { nodeLabel } from '../../../client/canvas/measure.ts'
import { text } from '../../../client/figure/text.ts'
import { bare, directionOf, isolated } from '../../../client/state/direction.ts'

const style = { family: 'sans', size: 12, weight: 400, fill: '#000' }
const measure = (line: string) => line.length * 6

describe('the base direction of a name is that of its first strong letter', () => {
  it.each([
    ['حزب جديد!', 'rtl'],
    ['قناة ABC الجديدة', 'rtl'],
    ['ABC قناة', 'ltr'],
    ['מפלגה חדשה!', 'rtl'],
    ['(1) חדש', 'rtl'],
    ['2022!', 'ltr'],
    ['Nouri al-Maliki', 'ltr'],
  ] as const)('%s: %s, on the canvas and in the figure', (name, direction) => {
    expect(directionOf(name)).toBe(direction)
    const label = nodeLabel(name, 1, measure).text
    expect(bare(label).replaceAll('\n', ' ')).toBe(name)
    expect(label.startsWith('\u2067')).toBe(direction === 'rtl')
    expect(text([name], style, { x: 0, y: 0 }).includes('direction="rtl"')).toBe(direction === 'rtl')
  })

  it('every line of a broken name has the direction of the whole', () => {
    const lines = nodeLabel('قناة ABC الجديدة للأخبار العالمية في بغداد', 1, measure).text.split('\n')
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.every(line => line.startsWith('\u2067') && line.endsWith('\u2069'))).toBe(true)
  })

  it('a Latin name is set apart too: on a page from right to left its brackets stay where they are', () => {
    expect(isolated('armed factions)', 'ltr')).toBe('\u2066armed factions)\u2069')
  })

  it('in the figure a name from right to left stands where the other names stand', () => {
    expect(text(['حزب'], style, { x: 5, y: 0 })).toContain('text-anchor="end"')
    expect(text(['حزب'], style, { x: 5, y: 0, anchor: 'middle' })).toContain('text-anchor="middle"')
  })
})
