import { drawnOf, type PrintMaterial } from '../print/material.ts'
import type { PrintOptions } from '../print/print-figure.ts'
import { footOf, titleOf } from '../print/told.ts'
import { type CitedText, citedOf } from './cited.ts'

export function citedWith(
  given: PrintMaterial,
  { title, notes, credit, date, caption = '' }: Pick<PrintOptions, 'title' | 'notes' | 'credit' | 'date' | 'caption'>,
): CitedText {
  const material = drawnOf(given)
  return citedOf(material, { title: title ?? titleOf(material), caption, foot: footOf(material, { notes, credit, date, caption }) })
}
