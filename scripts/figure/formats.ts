import { carriedIn } from '../../client/figure/carried/carried.ts'
import { toBibtex, toCsl, toRis } from '../../client/figure/cited/citations.ts'
import type { CitedText } from '../../client/figure/cited/cited.ts'
import { citedWith } from '../../client/figure/cited/cited-with.ts'
import { toMarkdown } from '../../client/figure/cited/markdown.ts'
import { dataFormats } from '../../client/figure/data/index.ts'
import { outlined } from '../../client/figure/file/outlined.ts'
import { toPdf } from '../../client/figure/file/pdf.ts'
import { createShaper } from '../../client/figure/file/shape.ts'
import { textOf } from '../../client/figure/file/svg-tree.ts'
import type { PageParts } from '../../client/figure/page/page.ts'
import { pageOf } from '../../client/figure/page/page-of.ts'
import { fitted } from '../../client/figure/print/fitted.ts'
import { lettersOf } from '../../client/figure/print/gather.ts'
import type { PrintMaterial } from '../../client/figure/print/material.ts'
import type { PrintedFigure, PrintOptions } from '../../client/figure/print/print-figure.ts'
import { Bad } from './bad.ts'
import { cssOf, filesOf } from './read-faces.ts'

export interface Asked {
  material: PrintMaterial
  options: Omit<PrintOptions, 'fontFaces'>
  dpi: number
  /** Of PNG and JPEG; left out, what an A0 sheet has at 300 dots per inch. */
  mostPixels?: number | undefined
  parts?: Pick<PageParts, 'lenses' | 'steps'>
}

export interface Written {
  bytes: Uint8Array | string
  said: readonly string[]
}

/** By whoever makes the figure. */
const writtenIn = ({ title, caption = '', credit }: Asked['options']): string[] => [title ?? '', caption, credit]

const saidOf = ({ findings, width, height }: PrintedFigure): string[] => [...findings, `${width} × ${height} mm`]

const mostPixels = 150_000_000
const inch = 25.4
const mostHeight = 5000

/** Throws Bad where the picture is higher than anything is printed, or than its sheet. */
async function printed(material: PrintMaterial, options: PrintOptions): Promise<PrintedFigure> {
  const figure = (await fitted(material, options)) as PrintedFigure
  if (figure.height > mostHeight)
    throw new Bad(
      `This picture would be ${Math.ceil(figure.height / 1000)} metres high, and ${mostHeight / 1000} are drawn at most: choose smaller type or a larger width. Nothing was written.`,
    )
  const { sheet, word } = options.format
  if (sheet !== null && figure.unplaced.above > 0)
    throw new Bad(
      `This figure needs ${Math.ceil(figure.height)} mm, and the sheet (${word}) has ${sheet}: leave its notes out, show fewer relations, or choose a larger sheet or a width in millimetres, which is as high as it needs. Nothing was written.`,
    )
  return figure
}

/** Throws Bad: what is set here carries every letter that it shows. */
function setIn(svg: string, faces: Awaited<ReturnType<typeof filesOf>>): ReturnType<typeof createShaper> {
  const shaper = createShaper(faces)
  const lacking = shaper.missing(textOf(svg))
  if (lacking.length > 0)
    throw new Bad(
      `None of the faces has the letters ${lacking.join(' ')}: leave them out, or choose SVG, which whoever opens it sets with a face of its own. Nothing was written.`,
    )
  return shaper
}

/** Throws Bad where the picture would have more pixels than are drawn. */
function widthWithin({ dpi, mostPixels: most = mostPixels }: Asked, width: number, height: number): number {
  const pixels = ((width * dpi) / inch) * ((height * dpi) / inch)
  if (pixels > most)
    throw new Bad(
      `At ${dpi} dots per inch this picture has ${Math.ceil(pixels / 1e6)} million pixels, and ${most / 1e6} million are drawn at most: choose fewer dots or a smaller width, or SVG or PDF, which have none. Nothing was written.`,
    )
  return width
}

/** `how` gets the figure without its letters as data, and what sets them. */
async function carried(
  { material, options }: Asked,
  how: (figure: PrintedFigure, faces: Awaited<ReturnType<typeof filesOf>>) => Promise<Uint8Array>,
): Promise<Written> {
  const figure = await printed(material, { ...options, fontFaces: '' })
  return { bytes: await how(figure, await filesOf(textOf(figure.svg))), said: saidOf(figure) }
}

async function text({ material, options }: Asked, how: (cited: CitedText) => string | Promise<Uint8Array>): Promise<Written> {
  const cited = citedWith(material, options)
  return { bytes: await how(cited), said: cited.foot.slice(0, 1) }
}

const carries = (withClaims: boolean): string =>
  withClaims
    ? 'Each relation has its statement, its quotations with their sources, and who denies it; chains of attribution stay in the record.'
    : 'Each relation has its statement, whether it is disputed, and the addresses of its sources; quotes and chains of attribution stay in the record.'

const data = Object.fromEntries(
  dataFormats.map(({ id, write, withClaims = false }) => [
    id,
    async ({ material }: Asked): Promise<Written> => ({ bytes: write(material), said: [carries(withClaims)] }),
  ]),
)

export const formats: Readonly<Record<string, (asked: Asked) => Promise<Written>>> = {
  async svg({ material, options }) {
    const figure = await printed(material, { ...options, fontFaces: await cssOf(lettersOf(material, options.names, writtenIn(options))) })
    return { bytes: figure.svg, said: saidOf(figure) }
  },
  pdf: asked =>
    carried(asked, ({ svg }, faces) => toPdf(svg, { faces, shaper: setIn(svg, faces), date: asked.options.date, language: 'en' })),
  png: asked =>
    carried(asked, async ({ svg, width, height }, faces) =>
      (await import('./raster.ts')).pngOf(outlined(svg, setIn(svg, faces)), widthWithin(asked, width, height), asked.dpi, carriedIn(svg)),
    ),
  jpg: asked =>
    carried(asked, async ({ svg, width, height }, faces) =>
      (await import('./raster.ts')).jpegOf(outlined(svg, setIn(svg, faces)), widthWithin(asked, width, height), asked.dpi),
    ),
  async html({ material, options, parts }) {
    const page = await pageOf(
      material,
      { ...options, fontFaces: await cssOf(lettersOf(material, options.names, writtenIn(options))) },
      'en',
      parts,
    )
    return { bytes: page, said: citedWith(material, options).foot.slice(0, 1) }
  },
  md: asked => text(asked, toMarkdown),
  docx: asked => text(asked, async cited => (await import('../../client/figure/cited/docx.ts')).toDocx(cited)),
  'csl.json': asked => text(asked, ({ sources }) => toCsl(sources)),
  bib: asked => text(asked, ({ sources }) => toBibtex(sources)),
  ris: asked => text(asked, ({ sources }) => toRis(sources)),
  ...data,
}
