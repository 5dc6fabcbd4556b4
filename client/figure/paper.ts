/** Inks of the printed figure: the light theme's, on white. */

import type { Relation } from '../../server/contract/graph.ts'
import type { ColourFamily } from '../../server/contract/shape-names.ts'
import type { Mark } from '../notation/states.ts'

export const families: Readonly<Record<ColourFamily, string>> = {
  people: '#1C4E96',
  politics: '#B5700A',
  force: '#5A1019',
  state: '#4B998A',
  record: '#5B5C56',
  event: '#BB6FCB',
  open: '#5D645F',
}
export const signInk: Readonly<Record<Relation['sign'], string>> = { '-1': '#9C4A00', 0: '#5F6661', 1: '#1F6FA3' }
export const ink = '#1A1F1D'
export const inkSoft = '#434A46'
export const sheet = '#FFFFFF'
/** Dispute only. */
export const rubric = '#AD1730'
export const condensed = 'IBM Plex Sans Condensed, IBM Plex Sans Arabic, Noto Sans, Arial Narrow, sans-serif'

/** How a line is drawn for what became of it; the same numbers as on the canvas. */
export const fates: Readonly<Record<Mark, { ink: string; width: number; dash: readonly number[] | null; opacity: number }>> = {
  ghost: { ink: '#5F6661', width: 1.5, dash: [1.5, 5], opacity: 0.6 },
  'only-a': { ink: '#1E4480', width: 2, dash: null, opacity: 1 },
  'only-b': { ink: '#9C4A00', width: 2, dash: [9, 4], opacity: 1 },
  both: { ink, width: 4, dash: null, opacity: 1 },
  contradicted: { ink: rubric, width: 2, dash: [2, 4], opacity: 1 },
  'attribution-disputed': { ink: rubric, width: 1.5, dash: [1.5, 3], opacity: 1 },
}
/** Shapes and names of entities that have no relation left. */
export const ghostOpacity = 0.42

/** How a relation is said, as dashes of the line; null is a whole line. */
export const dashes: Readonly<Record<LineStyle, readonly number[] | null>> = {
  asserted: null,
  reported: [9, 4],
  attributed: [4, 3.5],
  intended: [10, 4, 2, 4],
  denied: null,
  counterfactual: [2, 7],
  derived: [0.1, 4.5],
}
export type LineStyle = Relation['modality'] | 'derived'

export const lineStyle = ({ derived, modality }: Pick<Relation, 'derived' | 'modality'>): LineStyle => (derived ? 'derived' : modality)
