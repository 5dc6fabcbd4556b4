export { drawFigure, type Figure, type FigureOptions } from './figure.ts'
export { fontFaces } from './fonts.ts'
export { toPng } from './raster.ts'
export type { Measure } from './text.ts'
