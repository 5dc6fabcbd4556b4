/** A figure as the command and the API make it: the same bytes for the same record, question and day. */
import { formatOf, ownWidths, printFormats, typeSizes } from '../../client/figure/print/formats.ts'
import { lintOf, sentencesOf } from '../../client/figure/print/lint.ts'
import { nameScripts } from '../../client/figure/print/names.ts'
import { allParts, type PrintParts } from '../../client/figure/print/print-figure.ts'
import { printThemes } from '../../client/figure/print/theme.ts'
import type { Ledger } from '../../server/evidence/ledger.ts'
import { Bad } from './bad.ts'
import { covered } from './covered.ts'
import { formats } from './formats.ts'
import type { Chosen } from './material.ts'
import { lensesOf, type Story, stepsOf } from './page-parts.ts'

export interface FigureAsked {
  ending: string
  width: string
  theme: string
  dpi: number
  title?: string | undefined
  credit?: string | undefined
  /** An editor's words, beneath the picture; and for who can't see it. */
  caption?: string | undefined
  alt?: string | undefined
  /** In which script names are printed. */
  names?: string | undefined
  /** Points. */
  typeFrom?: number | undefined
  /** Only numbers on the lines. */
  wordless?: boolean | undefined
  parts?: PrintParts | undefined
  letter?: string[] | undefined
  leaveOut?: string[] | undefined
  cover?: string[] | undefined
  carry: boolean
  /** Left out: the command's own bound. */
  mostPixels?: number | undefined
  /** Of a page: "by=ID", "without=ID". */
  lens?: string[] | undefined
  story?: Story | undefined
  /** The day that it is made, 2026-11-29. */
  date: string
}

export interface FigureMade {
  bytes: Uint8Array | string
  /** One sentence each: what is no longer there, what an editor should know, what had no room. */
  said: readonly string[]
}

/** Throws Bad where it can't be made. */
export async function makeFigure(
  ledger: Ledger,
  chosen: Chosen,
  { ending, width, theme, dpi, title, credit = '', caption = '', alt = '', names = 'latin', ...rest }: FigureAsked,
): Promise<FigureMade> {
  const { carry, date, mostPixels, lens = [], story = [], typeFrom, wordless = false, parts: shown = allParts, ...cover } = rest
  const format = formatOf(width)
  if (!format)
    throw new Bad(
      `There is no width ${width}; choose ${printFormats.map(({ id }) => id).join(', ')}, or ${ownWidths.least} to ${ownWidths.most} millimetres.`,
    )
  const script = nameScripts.find(({ id }) => id === names)
  if (!script) throw new Bad(`There are no names in ${names}; choose ${nameScripts.map(({ id }) => id).join(', ')}.`)
  if (typeFrom !== undefined && !(typeFrom >= typeSizes.least && typeFrom <= typeSizes.most))
    throw new Bad(`Choose type from ${typeSizes.least} to ${typeSizes.most} points.`)
  const inks = printThemes.find(({ id }) => id === theme)
  if (!inks) throw new Bad(`There is no theme ${theme}; choose ${printThemes.map(({ id }) => id).join(', ')}.`)
  if (!(dpi >= 36 && dpi <= 1200)) throw new Bad('Choose 36 to 1200 dots per inch.')
  const write = formats[ending]
  if (!write)
    throw new Bad(
      `Let the name of the file end with ${Object.keys(formats)
        .map(each => `.${each}`)
        .join(', ')}.`,
    )
  const { missing, under } = chosen
  const { material, notes, told, isCovered } = covered(ledger, chosen, cover, [title ?? '', credit, caption, alt].join(' '))
  const options = {
    format,
    theme: inks.id,
    title: title ?? null,
    notes,
    credit,
    caption,
    alt,
    date,
    names: script.id,
    wordless,
    parts: shown,
    ...(typeFrom !== undefined && { typeFrom }),
    carry: carry && !isCovered ? under : null,
  }
  if (isCovered && lens.length + story.length > 0) throw new Bad('A safe copy has no lenses and no story: they could name who is covered.')
  if (ending !== 'html' && lens.length + story.length > 0)
    throw new Bad('Lenses and a story are of a page: let the name of the file end with .html.')
  const parts = { lenses: lensesOf(ledger, material, lens), steps: stepsOf(material, story) }
  const { bytes, said } = await write({ material, options, dpi, parts, mostPixels })
  const gone = missing.length > 0 ? [`No longer in this record: ${missing.join(', ')}`] : []
  return { bytes, said: [...gone, ...told, ...sentencesOf(lintOf({ material, options })), ...said] }
}
