/** A figure as the command and the API make it: the same bytes for the same record, question and day. */
import { lintOf } from '../../client/figure/print/lint.ts'
import { printFormats } from '../../client/figure/print/sizes.ts'
import { printThemes } from '../../client/figure/print/theme.ts'
import type { Ledger } from '../../server/evidence/ledger.ts'
import { Bad } from './bad.ts'
import { covered } from './covered.ts'
import { formats } from './formats.ts'
import type { Chosen } from './material.ts'

export interface FigureAsked {
  /** Of a file's name: "svg". */
  ending: string
  width: string
  theme: string
  dpi: number
  title?: string | undefined
  credit?: string | undefined
  letter?: string[] | undefined
  leaveOut?: string[] | undefined
  cover?: string[] | undefined
  carry: boolean
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
  { ending, width, theme, dpi, title, credit = '', carry, date, ...cover }: FigureAsked,
): Promise<FigureMade> {
  const format = printFormats.find(({ id }) => id === width)
  if (!format) throw new Bad(`There is no width ${width}; choose ${printFormats.map(({ id }) => id).join(', ')}.`)
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
  const { material, notes, told, isCovered } = covered(ledger, chosen, cover, `${title ?? ''} ${credit}`)
  const options = { format, theme: inks.id, title: title ?? null, notes, credit, date, carry: carry && !isCovered ? under : null }
  const { bytes, said } = await write({ material, options, dpi })
  const gone = missing.length > 0 ? [`No longer in this record: ${missing.join(', ')}`] : []
  return { bytes, said: [...gone, ...told, ...lintOf(material), ...said] }
}
