import type { PrintMaterial } from '../print/material.ts'
import type { PrintOptions } from '../print/print-figure.ts'
import { footOf, titleOf } from '../print/told.ts'
import { type CitedText, citedOf } from './cited.ts'

export const citedWith = (material: PrintMaterial, options: Pick<PrintOptions, 'title' | 'notes' | 'credit' | 'date'>): CitedText =>
  citedOf(material, { title: options.title ?? titleOf(material), foot: footOf(material, { ...options, caption: '' }) })
