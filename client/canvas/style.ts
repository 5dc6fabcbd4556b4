/** The cytoscape stylesheet of a theme, from the tables of the notation. Hue = family, shape = kind, line = manner, arrow = sign, ring = contested. */
import type { Css, StylesheetJson } from 'cytoscape'
import type { ContestGround } from '../../server/contract/ontology.ts'
import { colourFamilies, shapeNames } from '../../server/contract/shape-names.ts'
import { denial } from '../notation/denial.ts'
import { type Fate, fateOrder, fates } from '../notation/fates.ts'
import { type GroundMark, groundOrder, grounds, ring } from '../notation/grounds.ts'
import { familyColour, inkOf, type Theme } from '../notation/inks.ts'
import { drawnManners, type Manner, manners } from '../notation/manners.ts'
import { shapes } from '../notation/shapes.ts'
import { type Head, type SignName, signOrder, signs } from '../notation/signs.ts'
import { edgeStyle, fonts, nodeStyle } from '../notation/sizes.ts'
import { states } from '../notation/states.ts'
import type { Stroke } from '../notation/stroke.ts'

/** Everything after the base is a class that elements.ts or highlight.ts gives. */
export function stylesheet(theme: Theme): StylesheetJson {
  return [
    ...nodes(theme),
    ...shapeNames.map(shapeRule),
    ...colourFamilies.flatMap(family => familyRules(family, theme)),
    ...edges(theme),
    ...drawnManners.flatMap(mannerRules),
    ...signOrder.flatMap(name => signRules(name, theme)),
    ...drawnManners.filter(each => !manners[each].filled).map(hollowRule),
    ...fateOrder.flatMap(fate => fateRules(fate, theme)),
    ...standing(theme),
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

/** A bundle of several relations has no arrow of its own, unless all of them agree. */
function signRules(name: SignName, theme: Theme): StylesheetJson {
  const { ink, head } = signs[name]
  const [colour, arrow] = [inkOf(ink, theme), arrows[head]]
  return [
    { selector: `edge.${name}`, style: { 'line-color': colour, 'target-arrow-shape': arrow, 'target-arrow-color': colour } },
    { selector: `edge.${name}.symmetric`, style: { 'source-arrow-shape': arrow, 'source-arrow-color': colour } },
  ]
}

const arrows = { triangle: 'triangle', bar: 'tee', chevron: 'vee' } as const satisfies Record<Head, Css.ArrowShape>

const dashed = ({ dash }: Stroke): Css.Edge =>
  dash ? { 'line-style': 'dashed', 'line-dash-pattern': [...dash] } : { 'line-style': 'solid' }

function mannerRules(each: Manner): StylesheetJson {
  const row = manners[each]
  return row.dash ? [{ selector: `edge.${each}`, style: { ...dashed(row), 'line-cap': row.round ? 'round' : 'butt' } }] : []
}

const hollowRule = (each: Manner): StylesheetJson[number] => ({ selector: `edge.${each}`, style: { 'target-arrow-fill': 'hollow' } })

function groundStyle(ground: ContestGround, theme: Theme): Css.Edge {
  const { mark, ink } = grounds[ground]
  return marks[mark](inkOf(ink, theme))
}

const marks: Readonly<Record<GroundMark, (colour: string) => Css.Edge>> = {
  ring: colour => {
    // the types do not know the width of an arrow's outline yet
    const outline: object = { 'mid-target-arrow-width': ring.width }
    return { 'mid-target-arrow-shape': 'circle', 'mid-target-arrow-fill': 'hollow', 'mid-target-arrow-color': colour, ...outline }
  },
  'barred-ring': colour => ({ ...marks.ring(colour), ...bar(colour) }),
}

const bar = (colour: string): Css.Edge => ({ 'mid-source-arrow-shape': 'tee', 'mid-source-arrow-color': colour })

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

function fateRules(fate: Fate, theme: Theme): StylesheetJson {
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

function standing(theme: Theme): StylesheetJson {
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
