import type { Css, StylesheetJson } from 'cytoscape'
import { type Fate, fates } from '../../notation/fates.ts'
import { inkOf, type Theme } from '../../notation/inks.ts'
import { edgeStyle } from '../../notation/sizes.ts'
import { dashed, groundStyle } from './lines.ts'

export function fateRules(fate: Fate, theme: Theme): StylesheetJson {
  const row = fates[fate]
  const colour = inkOf(row.ink, theme)
  const shape: StylesheetJson =
    row.shapeOpacity < 1 ? [{ selector: `node.${fate}`, style: { opacity: row.shapeOpacity, 'text-opacity': 1 } }] : []
  const style: Css.Edge = {
    ...dashed(row),
    'line-color': colour,
    'target-arrow-color': colour,
    'source-arrow-color': colour,
    ...(row.width !== edgeStyle.width && { width: row.width }),
    ...(row.opacity < 1 && { opacity: row.opacity }),
    ...(row.ground && groundStyle(row.ground, theme)),
    ...(row.bar && { 'mid-target-arrow-shape': 'tee', 'mid-target-arrow-fill': 'filled', 'mid-target-arrow-color': colour }),
    ...(row.bare && bare),
  }
  return [...shape, { selector: `edge.${fate}`, style }]
}

const bare: Css.Edge = {
  'target-arrow-shape': 'none',
  'source-arrow-shape': 'none',
  'mid-target-arrow-shape': 'none',
  'mid-source-arrow-shape': 'none',
  'text-opacity': 0,
}
