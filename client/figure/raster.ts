/** The largest side that every browser's canvas draws, px. */
import { withDensity } from './density.ts'
import { t } from './t.ts'

const mostPixels = 16_384

/** A PNG of the figure at `scale` px per figure px, of which an inch has 96, and it says so; throws when a side would pass what canvases can draw. */
export async function toPng(svg: string, width: number, height: number, scale: number): Promise<Blob> {
  if (Math.max(width, height) * scale > mostPixels)
    throw new Error(
      `At this scale the picture is ${Math.ceil(Math.max(width, height) * scale)} px on its longer side; browsers draw ${mostPixels} at most. Choose a smaller scale, or SVG.`,
    )
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(width * scale)
    canvas.height = Math.round(height * scale)
    const pen = canvas.getContext('2d')
    if (pen === null) throw new Error(t('thisBrowserGivesNoCanvasTo'))
    pen.drawImage(image, 0, 0, canvas.width, canvas.height)
    const png = await new Promise<Blob>((resolve, reject) =>
      canvas.toBlob(blob => (blob === null ? reject(new Error(t('thePictureIsTooLargeFor'))) : resolve(blob)), 'image/png'),
    )
    return await withDensity(png, 96 * scale)
  } finally {
    URL.revokeObjectURL(url)
  }
}
