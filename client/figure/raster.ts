/** The largest side that every browser's canvas draws, px. */
import { carriedIn } from './carried/carried.ts'
import { besidePixels, withJpegDensity } from './density.ts'
import { t } from './t.ts'

const mostPixels = 16_384

/** At `scale` px per figure px, of which an inch has 96, and it says so; throws when a side would pass what canvases can draw. */
export async function toPng(svg: string, width: number, height: number, scale: number): Promise<Blob> {
  const png = await pixels(svg, { width, height, scale, type: 'image/png' })
  return new Blob([besidePixels(new Uint8Array(await png.arrayBuffer()), 96 * scale, carriedIn(svg))], { type: 'image/png' })
}

/** The same on white, since JPEG knows no transparency. */
export const toJpeg = async (svg: string, width: number, height: number, scale: number): Promise<Blob> =>
  withJpegDensity(await pixels(svg, { width, height, scale, type: 'image/jpeg' }), 96 * scale)

interface Pixels {
  width: number
  height: number
  scale: number
  type: 'image/png' | 'image/jpeg'
}
const jpegQuality = 0.92

async function pixels(svg: string, { width, height, scale, type }: Pixels): Promise<Blob> {
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
    if (type === 'image/jpeg') {
      pen.fillStyle = '#fff'
      pen.fillRect(0, 0, canvas.width, canvas.height)
    }
    pen.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise<Blob>((resolve, reject) =>
      canvas.toBlob(blob => (blob === null ? reject(new Error(t('thePictureIsTooLargeFor'))) : resolve(blob)), type, jpegQuality),
    )
  } finally {
    URL.revokeObjectURL(url)
  }
}
