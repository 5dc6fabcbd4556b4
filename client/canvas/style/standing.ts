import type { StylesheetJson } from 'cytoscape'
import { inkOf, type Theme } from '../../notation/inks.ts'
import { edgeStyle, nodeStyle } from '../../notation/sizes.ts'

export function standing(theme: Theme): StylesheetJson {
  const { selected, dimmed, focus } = nodeStyle
  return [
    { selector: 'node.dim', style: { opacity: dimmed.opacity, 'text-opacity': dimmed.textOpacity, 'z-index': 0 } },
    { selector: 'edge.dim', style: { opacity: dimmed.opacity, 'z-index': 0 } },
    { selector: 'edge.hover', style: { width: edgeStyle.hoverWidth, 'z-index': 3, color: inkOf('ink', theme) } },
    { selector: 'edge.near', style: { color: inkOf('ink2', theme), 'z-index': 2 } },
    { selector: 'edge.path', style: { width: edgeStyle.pathWidth, 'z-index': 3, color: inkOf('ink', theme) } },
    {
      selector: 'node.selected',
      style: {
        'underlay-color': inkOf('select', theme),
        'underlay-padding': selected.padding,
        'underlay-opacity': 1,
        'underlay-shape': 'ellipse',
        'border-width': selected.border,
        'border-color': inkOf('selectEdge', theme),
        'z-index': 4,
      },
    },
    {
      selector: 'edge.selected',
      style: {
        width: edgeStyle.selectedWidth,
        'underlay-color': inkOf('select', theme),
        'underlay-padding': 5,
        'underlay-opacity': 1,
        color: inkOf('ink', theme),
        'font-size': edgeStyle.label.size + 1.5,
        'font-weight': 600,
        'z-index': 4,
      },
    },
    {
      selector: 'node.focus',
      style: {
        'underlay-color': inkOf('actSoft', theme),
        'underlay-padding': focus.padding,
        'underlay-opacity': 1,
        'underlay-shape': 'ellipse',
        'outline-color': inkOf('act', theme),
        'outline-width': focus.ring,
        'outline-offset': 3,
        'z-index': 5,
      },
    },
    {
      selector: 'edge.focus',
      style: {
        width: edgeStyle.selectedWidth,
        'underlay-color': inkOf('act', theme),
        'underlay-padding': 4,
        'underlay-opacity': 0.35,
        color: inkOf('ink', theme),
        'z-index': 5,
      },
    },
  ]
}
