/** Sizes of the printed figure, in points (1 pt = 25.4 / 72 mm), the same at every width: the figure is laid out for its size and never scaled. */
import { t } from '../t.ts'

export const perMm = 72 / 25.4

export interface PrintFormat {
  id: string
  word: string
  /** mm, of the whole picture. */
  width: number
  /** mm, white on every side. */
  margin: number
  /** mm; the sheet's height, which a shorter figure fills up; null: as high as it needs. */
  sheet: number | null
  columns: number
  /** Words stand beside the numbers where they have room. */
  words: boolean
}

/** Column widths of a newspaper and a sheet of paper. A new one is a row. */
export const printFormats: readonly PrintFormat[] = [
  {
    id: '85',
    get word() {
      return t('millimetres', { width: 85 })
    },
    width: 85,
    margin: 0,
    sheet: null,
    columns: 1,
    words: false,
  },
  {
    id: '120',
    get word() {
      return t('millimetres', { width: 120 })
    },
    width: 120,
    margin: 0,
    sheet: null,
    columns: 2,
    words: true,
  },
  {
    id: '170',
    get word() {
      return t('millimetres', { width: 170 })
    },
    width: 170,
    margin: 0,
    sheet: null,
    columns: 3,
    words: true,
  },
  {
    id: 'a4',
    get word() {
      return t('sheetA4')
    },
    width: 210,
    margin: 15,
    sheet: 297,
    columns: 3,
    words: true,
  },
]

export const type = {
  name: 7,
  hub: 8.2,
  small: 6.5,
  heading: 7,
  subline: 8.6,
  title: 15,
  narrowTitle: 12.5,
  leading: 1.16,
  ascent: 0.78,
  descent: 0.24,
}

export const drawn = {
  line: 0.85,
  dots: 1.15,
  /** A line ends this far before a shape. */
  gap: 1.4,
  ring: 4.7,
  ringWidth: 1,
  outerRing: 6.2,
  /** Least distance between the middles of two numbers. */
  ringsApart: 9.4,
  rule: 0.5,
  topRule: 1.2,
  nameGap: 3,
  /** What names keep clear of lines, rings, shapes, each other, and words of other lines. */
  nameClear: 1,
  wordClear: 0.5,
}

export const radiusOf = (lines: number): number => (lines >= 8 ? 8.8 : lines >= 4 ? 6.6 : lines >= 2 ? 5.4 : 4.6)
