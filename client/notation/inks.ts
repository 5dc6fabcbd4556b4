/** By what they are for, in both themes; CSS, canvas, far drawing and figure take them from here. */
import type { ColourFamily } from '../../server/contract/shape-names.ts'

export type Theme = 'light' | 'dark'

interface Pair {
  light: string
  dark: string
}
interface InkRow extends Pair {
  css: string
  paper?: string
  /** The contrast that it must have on the sheet (WCAG 2): 4.5 for words, 3 for lines and shapes. */
  least?: 3 | 4.5
}

export const inks = {
  sheet: { css: 'sheet', light: '#FCFCFA', dark: '#151A1B', paper: '#FFFFFF' },
  ink: { css: 'ink', light: '#1A1F1D', dark: '#ECEAE1', least: 4.5 },
  ink2: { css: 'ink-2', light: '#434A46', dark: '#C2C6BE', least: 4.5 },
  ink3: { css: 'ink-3', light: '#5D645F', dark: '#9CA39D', least: 4.5 },
  act: { css: 'act', light: '#1E4480', dark: '#9DBDF0', least: 4.5 },
  actSoft: { css: 'act-soft', light: '#DFE7F2', dark: '#263449' },
  select: { css: 'select', light: '#FFE9A6', dark: '#5A4A16' },
  selectEdge: { css: 'select-edge', light: '#1A1F1D', dark: '#F3E7BF', least: 3 },
  // dispute, denial, contested: nothing else may be this colour
  contested: { css: 'rubric', light: '#AD1730', dark: '#FF8E8A', least: 4.5 },
  neutral: { css: 'rel-neutral', light: '#5F6661', dark: '#98A19C', least: 3 },
  positive: { css: 'rel-positive', light: '#1F6FA3', dark: '#6FB4E3', least: 3 },
  negative: { css: 'rel-negative', light: '#9C4A00', dark: '#E79A52', least: 3 },
} satisfies Record<string, InkRow>
export type Ink = keyof typeof inks

const rows: Readonly<Record<Ink, InkRow>> = inks

/** Colours of entities: 3 on the sheet at least. Two of them are never told apart by colour alone. */
export const familyInks = {
  people: { light: '#1C4E96', dark: '#5C84C4' },
  politics: { light: '#B5700A', dark: '#E2A950' },
  force: { light: '#5A1019', dark: '#DA4257' },
  state: { light: '#4B998A', dark: '#62B39B' },
  record: { light: '#5B5C56', dark: '#D6E3E8' },
  event: { light: '#BB6FCB', dark: '#CBA9DB' },
  open: { light: '#5D645F', dark: '#9CA39D' },
} satisfies Record<ColourFamily, Pair>

export const inkOf = (ink: Ink, theme: Theme): string => rows[ink][theme]
export const familyColour = (family: ColourFamily, theme: Theme): string => familyInks[family][theme]

export const inkOnPaper = (ink: Ink): string => rows[ink].paper ?? rows[ink].light
export const familyOnPaper = (family: ColourFamily): string => familyInks[family].light

export const inkOnPage = (ink: Ink): string => `var(--${rows[ink].css})`
export const familyOnPage = (family: ColourFamily): string => `var(--fam-${family})`
