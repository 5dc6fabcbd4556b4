import type { PrintMaterial } from '../../client/figure/print/material.ts'
import { notCoverable, safeCopy } from '../../client/figure/print/safe-copy.ts'
import type { Ledger } from '../../server/evidence/ledger.ts'
import { Bad } from './bad.ts'
import type { Chosen } from './material.ts'

export interface Asked {
  letter?: string[] | undefined
  leaveOut?: string[] | undefined
  cover?: string[] | undefined
}

interface Covered {
  material: PrintMaterial
  notes: readonly string[]
  told: readonly string[]
  isCovered: boolean
}

/** `written`: what the editor wrote. Throws Bad for an id that nobody has, and where what is written names who is covered. */
export function covered(
  ledger: Ledger,
  { material, notes }: Pick<Chosen, 'material' | 'notes'>,
  { letter = [], leaveOut = [], cover = [] }: Asked,
  written: string,
): Covered {
  if (letter.length + leaveOut.length + cover.length === 0) return { material, notes, told: [], isCovered: false }
  const unknown = [...letter, ...leaveOut].filter(id => !ledger.entities.has(id))
  if (unknown.length > 0) throw new Bad(`Nobody in this record has the id ${unknown.join(', ')}. Nothing was written.`)
  const cannot = notCoverable(material, cover)
  if (cannot.length > 0) throw new Bad(`${cannot.join(' ')} Nothing was written.`)
  const isSource = (id: string): boolean => ledger.entities.get(id)?.facts != null
  const asked = { letters: letter, leftOut: leaveOut.filter(id => !isSource(id)), sources: leaveOut.filter(isSource), words: cover }
  const copy = safeCopy(material, asked, id => ledger.entities.get(id)?.names.map(({ value }) => value) ?? [])
  const named = copy.leftIn(written)
  if (named.length > 0)
    throw new Bad(
      `The title, caption, credit or alternative text has “${named.join('”, “')}”, which is to be covered. Nothing was written.`,
    )
  if (copy.material.relations.length === 0) throw new Bad('Without what is left out no relation remains. Nothing was written.')
  return { material: copy.material, notes: [...notes.map(copy.text), copy.note].filter(Boolean), told: copy.said, isCovered: true }
}
