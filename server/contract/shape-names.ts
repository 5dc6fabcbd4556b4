/** Each name has a row in client/notation/shapes.ts. */

export const shapeNames = [
  'disc',
  'seat',
  'dashed-ring',
  'rounded',
  'hexagon',
  'slant',
  'shield',
  'house',
  'banner',
  'page',
  'masthead',
  'ring',
  'diamond',
  'dashed-box',
  'square',
  'octagon',
  'press',
  'bench',
  'pin',
  'hull',
  'card',
] as const
export type ShapeName = (typeof shapeNames)[number]

export const colourFamilies = ['people', 'politics', 'force', 'state', 'record', 'event', 'open'] as const
export type ColourFamily = (typeof colourFamilies)[number]

/** For kinds that are not in the vocabulary. */
export const plain: { shape: ShapeName; family: ColourFamily } = { shape: 'ring', family: 'open' }
