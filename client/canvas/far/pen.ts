import { type Ink, inkOf, type Theme } from '../../notation/inks.ts'

/** Sets how names are written: centred, in `ink`, with a halo of the sheet. */
export function takePen(context: CanvasRenderingContext2D, theme: Theme, baseline: 'top' | 'middle', halo: number, ink: Ink): void {
  context.textAlign = 'center'
  context.textBaseline = baseline
  context.lineJoin = 'round'
  context.lineWidth = 2 * halo
  context.strokeStyle = inkOf('sheet', theme)
  context.fillStyle = inkOf(ink, theme)
}
