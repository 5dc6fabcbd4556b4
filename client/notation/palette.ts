/** The canvas's colours and sizes, read from style.json; the exported figure draws from the same values. */
import type { ColourFamily } from '../../server/contract/shape-names.ts'
import style from './style.json' with { type: 'json' }

export type Theme = 'light' | 'dark'
export type Ink = keyof typeof style.inks
export const { node: nodeStyle, edge: edgeStyle, fonts, motion } = style
export const dashes: Readonly<Record<string, readonly number[] | null>> = style.modality

export const familyColour = (family: ColourFamily, theme: Theme): string => style.families[family][theme]
export const inkOf = (ink: Ink, theme: Theme): string => style.inks[ink][theme]
