/** A figure for a sheet takes smaller type, down to what columns are printed in, where it would not fit; type that was asked for stays. */
import { t } from '../t.ts'
import { type LayoutAsked, layOut, type Placed } from './lay-out.ts'
import type { PrintMaterial } from './material.ts'
import { layoutAsked, type PrintedFigure, type PrintOptions, printFigure } from './print-figure.ts'
import { type } from './sizes.ts'

/** Where places are found: here, or in a worker, which may give up (null). */
export type Lay = (asked: LayoutAsked) => Promise<Placed | null>
export const layHere: Lay = async asked => layOut(asked)

/** Points. */
const step = 0.5

/** Null where it was given up. */
export async function fitted(material: PrintMaterial, options: PrintOptions, lay: Lay = layHere): Promise<PrintedFigure | null> {
  const made = async (typeFrom?: number): Promise<PrintedFigure | null> => {
    const how = typeFrom === undefined ? options : { ...options, typeFrom }
    const places = await lay(layoutAsked(material, how))
    return places && printFigure(material, how, places)
  }
  const first = await made()
  const { format, typeFrom } = options
  if (!first || first.unplaced.above === 0 || typeFrom !== undefined || format.typeFrom <= type.small) return first
  let best = await made(type.small)
  // nor would any other
  if (!best || best.unplaced.above > 0) return best && first
  let [fits, over] = [type.small, format.typeFrom]
  while (over - fits > step) {
    const middle = Math.round((fits + over) / 2 / step) * step
    const next = middle > fits && middle < over ? await made(middle) : null
    if (!next) break
    if (next.unplaced.above === 0) [best, fits] = [next, middle]
    else over = middle
  }
  return { ...best, findings: [...best.findings, t('typeForSheet', { points: best.typeFrom, usual: format.typeFrom })] }
}
