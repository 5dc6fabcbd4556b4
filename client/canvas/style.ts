/** The cytoscape stylesheet of a theme. Hue = family, shape = kind, line = modality, arrow = sign, ring = contested. */
import type { Css, StylesheetJson } from 'cytoscape'
import { colourFamilies, shapeNames } from '../../server/contract/shape-names.ts'
import { dashes, edgeStyle, familyColour, fonts, inkOf, nodeStyle, type Theme } from '../notation/palette.ts'
import { shapes } from '../notation/shapes.ts'

/** Everything after the base is a class that elements.ts or highlight.ts gives. */
export function stylesheet(theme: Theme): StylesheetJson {
  return [
    ...nodes(theme),
    ...shapeNames.map(shapeRule),
    ...colourFamilies.flatMap(family => familyRules(family, theme)),
    ...edges(theme),
    ...modalities(),
    ...signs(theme),
    ...fates(theme),
    ...states(theme),
  ]
}

function nodes(theme: Theme): StylesheetJson {
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

function shapeRule(name: (typeof shapeNames)[number]): StylesheetJson[number] {
  const { outline, points, border, borderStyle } = shapes[name]
  const style: Css.Node = { shape: outline }
  if (outline === 'polygon') style['shape-polygon-points'] = points.join(' ')
  if (border > 0) Object.assign(style, { 'border-width': border, 'border-style': borderStyle })
  return { selector: `node.shape-${name}`, style }
}

function familyRules(family: (typeof colourFamilies)[number], theme: Theme): StylesheetJson {
  const colour = familyColour(family, theme)
  return [
    { selector: `node.family-${family}`, style: { 'background-color': colour } },
    { selector: `node.family-${family}.hollow`, style: { 'background-color': inkOf('sheet', theme), 'border-color': colour } },
  ]
}

function edges(theme: Theme): StylesheetJson {
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
    { selector: 'edge.on-attribution, edge.on-content', style: ring(theme) },
    { selector: 'edge.on-content', style: bar(theme) },
    { selector: 'edge.denial', style: denial(theme) },
    {
      selector: 'edge.is-withdrawn',
      style: { opacity: edgeStyle.ghost.opacity, 'line-style': 'dashed', 'line-dash-pattern': edgeStyle.ghost.dash },
    },
  ]
}

/** Values that cytoscape takes from an element's data, where its types admit numbers only. */
const mapped = (style: Record<string, string>): object => style

function ring(theme: Theme): Css.Edge {
  // the types do not know the width of an arrow's outline yet
  const outline: object = { 'mid-target-arrow-width': edgeStyle.ringWidth }
  return {
    'mid-target-arrow-shape': 'circle',
    'mid-target-arrow-fill': 'hollow',
    'mid-target-arrow-color': inkOf('contested', theme),
    ...outline,
  }
}

const bar = (theme: Theme): Css.Edge => ({ 'mid-source-arrow-shape': 'tee', 'mid-source-arrow-color': inkOf('contested', theme) })

/** Two parallel lines with a bar: a broad one in the colour of the sheet, with an outline. */
function denial(theme: Theme): Css.Edge {
  const colour = inkOf('contested', theme)
  // the types do not know the outline of a line yet
  const outline: object = { 'line-outline-width': edgeStyle.width, 'line-outline-color': colour }
  return {
    width: edgeStyle.denialGap,
    'line-color': inkOf('sheet', theme),
    'target-arrow-shape': 'none',
    'mid-target-arrow-shape': 'none',
    ...bar(theme),
    color: colour,
    'font-size': edgeStyle.label.size + 1.5,
    'font-style': 'italic',
    ...outline,
  }
}

const modalities = (): StylesheetJson =>
  Object.entries(dashes).flatMap(([modality, dash]) =>
    dash
      ? [
          {
            selector: `edge.${modality}`,
            style: { 'line-style': 'dashed', 'line-dash-pattern': [...dash], 'line-cap': modality === 'derived' ? 'round' : 'butt' },
          },
        ]
      : [],
  )

/** A bundle of several relations has no arrow of its own, unless all of them agree. */
function signs(theme: Theme): StylesheetJson {
  const rule = (name: string, arrow: 'triangle' | 'tee' | 'vee', ink: 'positive' | 'negative' | 'neutral'): StylesheetJson => {
    const colour = inkOf(ink, theme)
    return [
      { selector: `edge.${name}`, style: { 'line-color': colour, 'target-arrow-shape': arrow, 'target-arrow-color': colour } },
      { selector: `edge.${name}.symmetric`, style: { 'source-arrow-shape': arrow, 'source-arrow-color': colour } },
    ]
  }
  return [
    ...rule('positive', 'triangle', 'positive'),
    ...rule('negative', 'tee', 'negative'),
    ...rule('structural', 'vee', 'neutral'),
    { selector: 'edge.intended', style: { 'target-arrow-fill': 'hollow' } },
  ]
}

/** What fell is a ghost; of two lenses, A is solid, B is dashed, both is thick, a contradiction is dotted with a bar across. */
function fates(theme: Theme): StylesheetJson {
  const line = (colour: string): Css.Edge => ({ 'line-color': colour, 'target-arrow-color': colour, 'source-arrow-color': colour })
  const { ghost } = edgeStyle
  return [
    { selector: 'node.ghost', style: { opacity: nodeStyle.ghost, 'text-opacity': 1 } },
    {
      selector: 'edge.ghost',
      style: {
        opacity: ghost.opacity,
        'line-style': 'dashed',
        'line-dash-pattern': ghost.dash,
        'line-color': inkOf('neutral', theme),
        'target-arrow-shape': 'none',
        'source-arrow-shape': 'none',
        'mid-target-arrow-shape': 'none',
        'mid-source-arrow-shape': 'none',
        'text-opacity': 0,
      },
    },
    { selector: 'edge.only-a', style: { ...line(inkOf('act', theme)), width: 2, 'line-style': 'solid' } },
    {
      selector: 'edge.only-b',
      style: { ...line(inkOf('negative', theme)), width: 2, 'line-style': 'dashed', 'line-dash-pattern': [9, 4] },
    },
    {
      selector: 'edge.attribution-disputed',
      style: { ...line(inkOf('contested', theme)), 'line-style': 'dashed', 'line-dash-pattern': [1.5, 3], ...ring(theme) },
    },
    { selector: 'edge.both', style: { ...line(inkOf('ink', theme)), width: 4, 'line-style': 'solid' } },
    {
      selector: 'edge.contradicted',
      style: {
        ...line(inkOf('contested', theme)),
        width: 2,
        'line-style': 'dashed',
        'line-dash-pattern': [2, 4],
        'mid-target-arrow-shape': 'tee',
        'mid-target-arrow-fill': 'filled',
        'mid-target-arrow-color': inkOf('contested', theme),
      },
    },
  ]
}

function states(theme: Theme): StylesheetJson {
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
