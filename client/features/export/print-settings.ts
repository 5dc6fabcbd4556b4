import {
  allParts,
  type Cover,
  type NameScriptId,
  type PrintFormat,
  type PrintParts,
  type PrintThemeId,
  usualFormat,
} from '../../figure/index.ts'

export interface PrintSettings {
  format: PrintFormat
  /** Points; null: the format's. */
  typeFrom: number | null
  theme: PrintThemeId
  names: NameScriptId
  wordless: boolean
  parts: PrintParts
  dpi: number
  title: string
  caption: string
  /** Empty: computed. */
  alt: string
  credit: string
  cover: Cover
  /** Ids of relations that the canvas shows and the figure does not, and the other way round. */
  leftOut: readonly string[]
  added: readonly string[]
}

export const noCover: Cover = { letters: [], leftOut: [], sources: [], words: [] }
export const coversNobody = ({ letters, leftOut, sources, words }: Cover): boolean =>
  letters.length + leftOut.length + sources.length + words.length === 0

export const firstPrintSettings: PrintSettings = {
  format: usualFormat,
  typeFrom: null,
  theme: 'colour',
  names: 'latin',
  wordless: false,
  parts: allParts,
  dpi: 300,
  title: '',
  caption: '',
  alt: '',
  credit: '',
  cover: noCover,
  leftOut: [],
  added: [],
}
