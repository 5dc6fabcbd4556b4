import { expect, it } from 'vitest'
import { numbered } from '../../../../client/figure/print/numbering.ts'
import { generated } from './generated.ts'

it('a note has what the claim says beside its ends, where its words lack it, and not in which sheet it was entered', async () => {
  const material = await generated(3, 2, 1)
  const [first, second] = material.relations
  for (const claim of first!.evidence.claims)
    Object.assign(claim, {
      quote: 'as chair he owns half of the headquarters',
      qualifiers: { role: 'chair', of: 'head', share: 51, enteredIn: 'owners.xlsx, row 5' },
      dateFrom: '2019',
    })

  const notes = numbered(material, () => false).groups.flatMap(group => group.notes)
  const texts = notes.map(({ text }) => text)

  expect(texts.filter(text => text.includes('owns half'))).toEqual([
    '“as chair he owns half of the headquarters” (Of: head; Share: 51 per cent; from 2019)',
  ])
  expect(texts.some(text => text.includes(second!.evidence.claims[0]!.quote!) && text.includes('('))).toBe(false)
})
