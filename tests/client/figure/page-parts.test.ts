import { describe, expect, it } from 'vitest'
import { lensSwitch, storyOf } from '../../../client/figure/page/parts.ts'
import { graphOf } from '../../../graph-seed/workspace.ts'
import { makeFigure } from '../../../scripts/figure/make.ts'
import { materialOf, underNothing } from '../../../scripts/figure/material.ts'
import { lensesOf, stepsOf } from '../../../scripts/figure/page-parts.ts'
import { createLedger } from '../../../server/evidence/ledger.ts'

const seed = graphOf(null).then(async ({ records }) => {
  const ledger = createLedger(records)
  return { ledger, material: await materialOf(ledger, null) }
})

describe('what the reader of a page can choose', () => {
  it('a step has the lines between its entities, or those that it names', async () => {
    const { material } = await seed
    const [{ relation }] = material.relations as [(typeof material.relations)[number]]
    const steps = stepsOf(material, [
      { title: 'Two', text: '', entities: [relation.from, relation.to] },
      { title: 'One', text: '', relations: [relation.id] },
      { title: 'All', text: '' },
    ])
    expect(steps[0]?.numbers).toEqual(expect.arrayContaining([...(steps[1]?.numbers ?? [])]))
    expect(steps.slice(1).map(({ numbers }) => numbers.length)).toEqual([1, 38])
    expect(() => stepsOf(material, [{ title: 'x', text: '', entities: ['nobody'] }])).toThrow(
      'Step 1 names nobody, which the figure does not show.',
    )
  })

  it('a lens leaves what stands under it, and says so in words', async () => {
    const { ledger, material } = await seed
    const [lens] = lensesOf(ledger, material, ['without=recorded-voice'])
    expect(lens?.title).toMatch(/^Set aside: .*; what depends on it is not shown\.$/)
    expect(lens?.numbers).toHaveLength(16)
    expect(() => lensesOf(ledger, material, ['since=2022'])).toThrow('Write a lens as by=ID or without=ID, not since=2022.')
  })

  it('hostile words stay words, and without any there is nothing', () => {
    const hostile = '</section><script>alert(1)</script>'
    expect(storyOf([{ title: hostile, text: hostile, numbers: [1] }]) + lensSwitch([{ title: hostile, numbers: [] }], 1)).not.toContain(
      '<script>',
    )
    expect(storyOf([]) + lensSwitch([], 3)).toBe('')
  })

  it('a safe copy has none, and neither has a file that is no page', async () => {
    const { ledger, material } = await seed
    const chosen = { material, notes: [], under: underNothing, missing: [] }
    const how = { width: '170', theme: 'colour', dpi: 72, carry: true, date: '2026-11-30', lens: ['by=middle-east-monitor'] }
    await expect(makeFigure(ledger, chosen, { ...how, ending: 'html', letter: ['nouri-al-maliki'] })).rejects.toThrow(
      'A safe copy has no lenses',
    )
    await expect(makeFigure(ledger, chosen, { ...how, ending: 'svg' })).rejects.toThrow('end with .html')
  })
})
