import { citedWith } from '../cited/cited-with.ts'
import type { PrintMaterial } from '../print/material.ts'
import { type PrintOptions, printFigure, sublineOf, versionOf } from '../print/print-figure.ts'
import { printFormats } from '../print/sizes.ts'
import { toPage } from './page.ts'

/** The page of one file of what a figure is made of; its width is the reader's. */
export function pageOf(material: PrintMaterial, options: PrintOptions, language: string): Promise<string> {
  const bare = (id: string): string => {
    const format = printFormats.find(format => format.id === id) ?? options.format
    return printFigure(material, { ...options, format, bare: true, fontFaces: '' }).svg
  }
  return toPage({
    cited: citedWith(material, options),
    subline: sublineOf(material),
    wide: bare('170'),
    narrow: bare('85'),
    fontFaces: options.fontFaces,
    language,
    version: versionOf(material.relations),
  })
}
