import type { PrintMaterial } from '../print/material.ts'
import { footOf, type PrintOptions, titleOf } from '../print/print-figure.ts'
import { type CitedText, citedOf } from './cited.ts'

export const citedWith = (material: PrintMaterial, options: Pick<PrintOptions, 'title' | 'notes' | 'credit' | 'date'>): CitedText =>
  citedOf(material, { title: options.title ?? titleOf(material), foot: footOf(material, options) })
