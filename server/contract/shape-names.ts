/** What a kind of entity can be drawn as: client/model/shapes.ts has one row for each name, and a kind names one of them. */

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

/** Colours of entities, each with a value for light, dark and print. */
export const colourFamilies = ['people', 'politics', 'force', 'state', 'record', 'event', 'open'] as const
export type ColourFamily = (typeof colourFamilies)[number]

/** What an entity is drawn as whose kind is not in the vocabulary. */
export const plain: { shape: ShapeName; family: ColourFamily } = { shape: 'ring', family: 'open' }
