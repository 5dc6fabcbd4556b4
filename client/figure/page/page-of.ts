import { citedWith } from '../cited/cited-with.ts'
import type { PrintMaterial } from '../print/material.ts'
import { type PrintOptions, printFigure, sublineOf, versionOf } from '../print/print-figure.ts'
import { printFormats } from '../print/sizes.ts'
import { type PageParts, toPage } from './page.ts'

export function pageOf(
  material: PrintMaterial,
  options: PrintOptions,
  language: string,
  parts: Pick<PageParts, 'lenses' | 'steps'> = {},
): Promise<string> {
  const format = printFormats.find(({ id }) => id === '170') ?? options.format
  return toPage({
    cited: citedWith(material, options),
    subline: sublineOf(material),
    figure: printFigure(material, { ...options, format, bare: true, fontFaces: '' }).svg,
    fontFaces: options.fontFaces,
    language,
    version: versionOf(material.relations),
    ...parts,
  })
}
