import { t } from '../t.ts'
import { perMm, type } from './sizes.ts'

export interface PrintFormat {
  id: string
  word: string
  /** mm, of the whole picture. */
  width: number
  /** mm, white on every side. */
  margin: number
  /** mm; the sheet's height, which a shorter figure fills up; null: as high as it needs. */
  sheet: number | null
  /** Points; no letter is smaller, unless another size is asked for. */
  typeFrom: number
  /** Key and notes stand beside the picture, not beneath it. */
  beside: boolean
}

const ofWidth = (width: number): PrintFormat => ({
  id: String(width),
  get word() {
    return t('millimetres', { width })
  },
  width,
  // letters at the very edge are cut by a frame or a reader's crop
  margin: 2,
  sheet: null,
  typeFrom: type.small,
  beside: false,
})

/** Column widths of a newspaper, sheets of paper, a slide of 16:9, a square. A new one is a row. */
export const printFormats: readonly PrintFormat[] = [
  ofWidth(85),
  ofWidth(120),
  ofWidth(170),
  {
    id: 'a4',
    get word() {
      return t('sheetA4')
    },
    width: 210,
    margin: 15,
    sheet: 297,
    typeFrom: type.small,
    beside: false,
  },
  {
    id: 'a3',
    get word() {
      return t('sheetA3')
    },
    width: 297,
    margin: 15,
    sheet: 420,
    typeFrom: 9,
    beside: false,
  },
  {
    id: 'a0',
    get word() {
      return t('sheetA0')
    },
    width: 841,
    margin: 40,
    sheet: 1189,
    typeFrom: 24,
    beside: false,
  },
  {
    id: 'slide',
    get word() {
      return t('slide')
    },
    width: 338.7,
    margin: 10,
    sheet: 190.5,
    typeFrom: 9,
    beside: true,
  },
  {
    id: 'square',
    get word() {
      return t('square')
    },
    width: 180,
    margin: 8,
    sheet: 180,
    typeFrom: type.small,
    beside: false,
  },
]

export const usualFormat = printFormats.find(({ id }) => id === '170') as PrintFormat

/** mm */
export const ownWidths = { least: 40, most: 2000 }
/** Points */
export const typeSizes = { least: 5, most: 72 }

/** A row above by its id, or a width of one's own in mm; null where it is neither. */
export function formatOf(asked: string): PrintFormat | null {
  const row = printFormats.find(({ id }) => id === asked)
  if (row) return row
  const width = /^\d+(\.\d+)?$/.test(asked) ? Number(asked) : Number.NaN
  return width >= ownWidths.least && width <= ownWidths.most ? ofWidth(width) : null
}

/** The next wider one that asks for type of the same size at least: in it a crowded figure has room; null after the last. */
export const widerThan = ({ width, beside }: PrintFormat): PrintFormat | null =>
  beside ? null : (printFormats.find(each => each.width > width && !each.beside && each.id !== 'square') ?? null)

/** As wide as the figure would be if its smallest letters were of `type.small`: it is laid out at that width, and enlarged. Points. */
export interface Drawn {
  /** Of the paper to what it is laid out at. */
  scale: number
  width: number
  inset: number
  sheet: number
}

export function drawnAt({ width, margin, sheet }: PrintFormat, typeFrom: number): Drawn {
  const scale = typeFrom / type.small
  return { scale, width: (width * perMm) / scale, inset: (margin * perMm) / scale, sheet: ((sheet ?? 0) * perMm) / scale }
}

const columnWidth = 57 * perMm
/** Of notes and key. */
export const columnsIn = (inner: number): number => Math.max(1, Math.round(inner / columnWidth))
/** In a narrower picture words have no room beside their numbers. */
export const hasRoomForWords = (inner: number): boolean => inner >= 100 * perMm
