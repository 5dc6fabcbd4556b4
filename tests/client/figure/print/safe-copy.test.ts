import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { printFormats } from '../../../../client/figure/print/formats.ts'
import { drawnOf } from '../../../../client/figure/print/material.ts'
import { graphOf } from '../../../../graph-seed/workspace.ts'
import { covered } from '../../../../scripts/figure/covered.ts'
import { formats } from '../../../../scripts/figure/formats.ts'
import { materialOf } from '../../../../scripts/figure/material.ts'
import { Claim } from '../../../../server/contract/claim.ts'
import { Relation } from '../../../../server/contract/graph.ts'
import { contestGrounds, modalities, states } from '../../../../server/contract/ontology.ts'
import { createLedger } from '../../../../server/evidence/ledger.ts'
import { readPdf } from '../file/read-pdf.ts'

const seed = graphOf(null).then(async ({ records }) => {
  const ledger = createLedger(records)
  return { ledger, chosen: { material: await materialOf(ledger, null), notes: [] as string[] } }
})
const format = printFormats[2]!
const options = (notes: readonly string[]) => ({ format, theme: 'colour' as const, title: null, notes, credit: '', date: '2026-11-30' })

/** All texts in a file: of a zip every member, of a PDF what its fonts give back, its streams unpacked and its strings of two bytes a letter. */
function textsIn(ending: string, bytes: Uint8Array | string): string {
  if (typeof bytes === 'string') return bytes
  if (ending === 'pdf') {
    const { file, text, streams } = readPdf(Buffer.from(bytes))
    return [text, file, ...streams].flatMap(each => [each, each.replaceAll('\0', '')]).join('\n')
  }
  if (ending !== 'docx') return new TextDecoder('latin1').decode(bytes)
  return Object.values(unzipSync(bytes))
    .map(member => new TextDecoder().decode(member))
    .join('')
}
const twoBytes = (words: string): string => Buffer.from(words, 'utf16le').swap16().toString('latin1')

describe('a safe copy', () => {
  it('tells a person by a letter, and no file of any format has the name, a part of it, or the id', async () => {
    const { ledger, chosen } = await seed
    const { material, notes, told, isCovered } = covered(ledger, chosen, { letter: ['nouri-al-maliki'] }, '')
    expect(isCovered).toBe(true)

    for (const ending of Object.keys(formats)) {
      const { bytes } = await formats[ending]!({ material, options: options(notes), dpi: 72 })
      const text = textsIn(ending, bytes)
      expect(text, ending).not.toMatch(/covered-1 (?:says|denies)/i)
      expect(text.match(/.{0,20}(?:maliki|nouri|المالكي).{0,10}/iu)?.[0], ending).toBeUndefined()
      expect(text.includes(twoBytes('المالكي')), ending).toBe(false)
    }
    const open = await formats.pdf!({ material: chosen.material, options: options([]), dpi: 72 })
    expect(textsIn('pdf', open.bytes)).toMatch(/Nouri al-Maliki/)
    const plain = await formats.md!({ material: chosen.material, options: options([]), dpi: 72 })
    expect(plain.bytes).toMatch(/Nouri al-Maliki/)
    const { bytes: md } = await formats.md!({ material, options: options(notes), dpi: 72 })
    expect(md).toContain('Person X')
    expect(md).toContain('One name is told by a letter in this copy.')
    expect(told).toEqual([])
  })

  it('leaves out a source with what it alone states, and an entity with what it says', async () => {
    const { ledger, chosen } = await seed
    const source = 'doc-aawsat-fifth'
    const { material, told } = covered(ledger, chosen, { leaveOut: [source, 'muqtada-al-sadr'] }, '')

    const claims = material.relations.flatMap(({ evidence }) => [...evidence.claims, ...evidence.denials])
    expect(claims.some(({ source: { id } }) => id === source)).toBe(false)
    expect(JSON.stringify(material).match(/muqtada/i)).toBeNull()
    expect(material.relations.length).toBeLessThan(chosen.material.relations.length)
    expect(told[0]).toMatch(/relations are not in this copy, since nothing else stands behind them\.$/)
  })

  it('covers texts of the record, and breaks no word and no key of ours, whatever is to be covered', async () => {
    const { ledger, chosen } = await seed
    const vocabulary = [
      ...[...modalities, ...states, ...contestGrounds, 'positive', 'active', 'Person', 'subject', 'also', 'named'],
      ...[
        'id',
        'iran',
        'affiliated',
        'covered',
        'the',
        'says',
        ...'abcdefghijklmnopqrstuvwxyz'.split('').map(letter => `${letter}${letter}`),
      ],
    ]
    const { material } = covered(ledger, chosen, { cover: [...vocabulary, 'maliki'] }, '')
    const { material: one } = covered(ledger, chosen, { cover: ['iran'] }, '')

    expect(material.relations).toHaveLength(chosen.material.relations.length)
    expect(drawnOf(material).relations).toHaveLength(drawnOf(chosen.material).relations.length)
    for (const { relation, evidence } of material.relations) {
      expect(Relation.safeParse(relation).error).toBeUndefined()
      for (const claim of [...evidence.claims, ...evidence.denials]) expect(Claim.safeParse(claim).error).toBeUndefined()
    }
    const svg = await formats.svg!({ material, options: options([]), dpi: 72 })
    expect(svg.bytes).toContain('<svg')
    expect(drawnOf(one).relations).toHaveLength(drawnOf(chosen.material).relations.length)
    const { bytes } = await formats.html!({ material, options: options([]), dpi: 72 })
    expect(String(bytes).length).toBeGreaterThan(50_000)
  })

  it('refuses what it cannot cover, with the reason', async () => {
    const { ledger, chosen } = await seed
    const refusal = (word: string) => () => covered(ledger, chosen, { cover: [word] }, '')
    expect(refusal('a')).toThrow('“a” is one letter or digit')
    expect(refusal('…')).toThrow('has no letter and no digit')
    expect(refusal('2022')).toThrow('and dates are not covered')
  })

  it('says which covered words stay in names of others, and refuses a title that names who is covered', async () => {
    const { ledger, chosen } = await seed
    const { told } = covered(ledger, chosen, { letter: ['muqtada-al-sadr'] }, '')
    expect(told.join(' ')).toContain('“sadr” still stands in the name of')
    expect(() => covered(ledger, chosen, { letter: ['nouri-al-maliki'] }, 'What Maliki said')).toThrow(
      'has “maliki”, which is to be covered',
    )
    expect(() => covered(ledger, chosen, { letter: ['nobody'] }, '')).toThrow('Nobody in this record has the id nobody')
  })
})
