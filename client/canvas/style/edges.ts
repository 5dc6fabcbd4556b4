import type { Css, StylesheetJson } from 'cytoscape'
import { denial } from '../../notation/denial.ts'
import { groundOrder } from '../../notation/grounds.ts'
import { inkOf, type Theme } from '../../notation/inks.ts'
import { edgeStyle, fonts, nodeStyle } from '../../notation/sizes.ts'
import { states } from '../../notation/states.ts'
import { bar, dashed, groundStyle } from './lines.ts'

export function edges(theme: Theme): StylesheetJson {
  const { label } = edgeStyle
  return [
    {
      selector: 'edge',
      style: {
        width: edgeStyle.width,
        'curve-style': 'straight',
        'line-color': inkOf('neutral', theme),
        'arrow-scale': edgeStyle.arrowScale,
        label: 'data(label)',
        color: inkOf('ink3', theme),
        'font-family': fonts.label,
        'font-size': label.size,
        'text-rotation': 'autorotate',
        ...mapped({ 'text-margin-x': 'data(dx)', 'text-margin-y': 'data(dy)' }),
        'text-outline-color': inkOf('sheet', theme),
        'text-outline-width': label.halo,
        'text-outline-opacity': nodeStyle.label.haloOpacity,
        'min-zoomed-font-size': label.minZoomed,
        'z-index': 1,
        'overlay-opacity': 0,
      },
    },
    {
      selector: 'edge.bent',
      style: {
        'curve-style': 'unbundled-bezier',
        'control-point-distances': 'data(bend)',
        'control-point-weights': 0.5,
        'edge-distances': 'node-position',
      },
    },
    {
      selector: 'edge.loop',
      style: { 'curve-style': 'bezier', 'control-point-step-size': 40, 'loop-direction': '45deg', 'loop-sweep': '70deg' },
    },
    ...groundOrder.map(ground => ({ selector: `edge.on-${ground}`, style: groundStyle(ground, theme) })),
    { selector: 'edge.denial', style: denialStyle(theme) },
    {
      selector: 'edge.is-withdrawn',
      style: { opacity: states.withdrawn.line.opacity, ...dashed(states.withdrawn.line) },
    },
  ]
}

/** Values that cytoscape takes from an element's data, where its types admit numbers only. */
const mapped = (style: Record<string, string>): object => style

function denialStyle(theme: Theme): Css.Edge {
  const colour = inkOf(denial.ink, theme)
  // the types do not know the outline of a line yet
  const outline: object = { 'line-outline-width': edgeStyle.width, 'line-outline-color': colour }
  return {
    width: denial.gap,
    'line-color': inkOf('sheet', theme),
    'target-arrow-shape': 'none',
    'mid-target-arrow-shape': 'none',
    ...bar(colour),
    color: colour,
    'font-size': edgeStyle.label.size + denial.larger,
    'font-style': 'italic',
    ...outline,
  }
}
