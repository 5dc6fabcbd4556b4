import { citedWith } from '../cited/cited-with.ts'
import { usualFormat } from '../print/formats.ts'
import { drawnOf, type PrintMaterial } from '../print/material.ts'
import { allParts, type PrintOptions, printFigure } from '../print/print-figure.ts'
import { sublineOf, versionOf } from '../print/told.ts'
import { type PageParts, toPage } from './page.ts'

export function pageOf(
  material: PrintMaterial,
  options: PrintOptions,
  language: string,
  parts: Pick<PageParts, 'lenses' | 'steps'> = {},
): Promise<string> {
  return toPage({
    cited: citedWith(material, options),
    subline: sublineOf(drawnOf(material)),
    figure: printFigure(material, {
      ...options,
      format: usualFormat,
      typeFrom: usualFormat.typeFrom,
      parts: allParts,
      bare: true,
      fontFaces: '',
    }).svg,
    fontFaces: options.fontFaces,
    language,
    version: versionOf(material.relations),
    ...parts,
  })
}
