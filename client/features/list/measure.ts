import type { Measure } from '../../figure/index.ts'

let pen: CanvasRenderingContext2D | null = null

export const canvasMeasure: Measure = (text, { family, size, weight }) => {
  pen ??= document.createElement('canvas').getContext('2d')
  if (!pen) return text.length * size * 0.5
  pen.font = `${weight} ${size}px ${family}`
  return pen.measureText(text).width
}
