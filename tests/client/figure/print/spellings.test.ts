import { describe, expect, it } from 'vitest'
import type { PrintMaterial } from '../../../../client/figure/print/material.ts'
import { safeCopy } from '../../../../client/figure/print/safe-copy.ts'
import { generated } from './generated.ts'

const names = ['Nouri al-Maliki', 'Karima Sālehi', 'نوري المالكي']
async function copied() {
  const made: PrintMaterial = await generated(3, 2, 1)
  const id = made.entities[0]?.entity.id ?? ''
  return safeCopy(made, { letters: [id], leftOut: [], sources: [], words: [] }, () => names)
}

describe('a covered name is covered in every spelling', () => {
  it.each([
    'نُوري المَالِكي said so',
    'المـالكى said so',
    'نوری المالکی said so',
    'مالكي said so',
    'ﻧﻮﺭﻱ said so',
    'Karima Sa\u0304lehi said so',
    'Kar\u00adima S\u00e2lehi said so',
    'Ｎｏｕｒｉ said so',
    'AlMaliki said so',
    'al Maliki said so',
    `https://leaf.example/${encodeURIComponent('نوري-المالكي-يهدد')}`,
    'https://leaf.example/S%C4%81lehi',
  ])('%s', async written => {
    const { text, leftIn } = await copied()
    const hidden = text(written)
    for (const part of [
      /m[\p{M}a]*lik/iu,
      /s[\p{M}a]*lehi/iu,
      /n\p{M}*ouri|ｎｏｕｒｉ/iu,
      /م[\p{M}ـ]*ا[\p{M}ـ]*ل[\p{M}ـ]*[كک]/u,
      /نور/u,
      /%[0-9a-f]{2}/i,
    ])
      expect(hidden.normalize('NFKC')).not.toMatch(part)
    expect(leftIn(written)).not.toEqual([])
  })

  it('and what names nobody stays letter for letter', async () => {
    const { text } = await copied()
    for (const written of ['Ｆullwidth e\u0301 and 50 %25 of it', 'مالك البيت', 'Malikshah was normal'.replace('Malik', 'Melik')])
      expect(text(written)).toBe(written)
  })
})
