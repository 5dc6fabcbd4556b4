import { citedWith } from '../cited/cited-with.ts'
import { fitted, type Lay, layHere } from '../print/fitted.ts'
import { usualFormat } from '../print/formats.ts'
import { drawnOf, type PrintMaterial } from '../print/material.ts'
import { allParts, type PrintedFigure, type PrintOptions } from '../print/print-figure.ts'
import { sublineOf, versionOf } from '../print/told.ts'
import { type PageParts, toPage } from './page.ts'

export async function pageOf(
  material: PrintMaterial,
  options: PrintOptions,
  language: string,
  parts: Pick<PageParts, 'lenses' | 'steps'> = {},
  lay: Lay = layHere,
): Promise<string> {
  const how: PrintOptions = {
    ...options,
    format: usualFormat,
    typeFrom: usualFormat.typeFrom,
    parts: allParts,
    bare: true,
    fontFaces: '',
  }
  // nobody gives it up
  const { svg } = (await fitted(material, how, lay)) as PrintedFigure
  return toPage({
    cited: citedWith(material, options),
    subline: sublineOf(drawnOf(material)),
    figure: svg,
    fontFaces: options.fontFaces,
    language,
    version: versionOf(material.relations),
    ...parts,
  })
}
