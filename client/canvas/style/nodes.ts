import type { Css, StylesheetJson } from 'cytoscape'
import type { colourFamilies, shapeNames } from '../../../server/contract/shape-names.ts'
import { familyColour, inkOf, type Theme } from '../../notation/inks.ts'
import { shapes } from '../../notation/shapes.ts'
import { fonts, nodeStyle } from '../../notation/sizes.ts'

export function nodes(theme: Theme): StylesheetJson {
  const { label, outline } = nodeStyle
  return [
    {
      selector: 'node',
      style: {
        width: 'data(width)',
        height: 'data(height)',
        label: 'data(label)',
        'border-width': outline,
        'border-color': inkOf('sheet', theme),
        color: inkOf('ink', theme),
        'font-family': fonts.label,
        'font-size': label.size,
        'font-weight': label.weight,
        'line-height': label.lineHeight,
        'text-wrap': 'wrap',
        'text-max-width': '1000px',
        'text-valign': 'bottom',
        'text-margin-y': label.gap,
        'text-outline-color': inkOf('sheet', theme),
        'text-outline-width': label.halo,
        'text-outline-opacity': label.haloOpacity,
        'min-zoomed-font-size': label.minZoomed,
        'z-index': 2,
        'overlay-opacity': 0,
      },
    },
    { selector: 'node.strong', style: { 'font-weight': label.strongWeight } },
    { selector: 'node.hub', style: { 'font-size': label.hubSize } },
  ]
}

export function shapeRule(name: (typeof shapeNames)[number]): StylesheetJson[number] {
  const { outline, points, border, borderStyle } = shapes[name]
  const style: Css.Node = { shape: outline }
  if (outline === 'polygon') style['shape-polygon-points'] = points.join(' ')
  if (border > 0) Object.assign(style, { 'border-width': border, 'border-style': borderStyle })
  return { selector: `node.shape-${name}`, style }
}

export function familyRules(family: (typeof colourFamilies)[number], theme: Theme): StylesheetJson {
  const colour = familyColour(family, theme)
  return [
    { selector: `node.family-${family}`, style: { 'background-color': colour } },
    { selector: `node.family-${family}.hollow`, style: { 'background-color': inkOf('sheet', theme), 'border-color': colour } },
  ]
}
