/** Waits for the canvas's fonts: a label measured in another font would be wrapped and placed wrongly. */
import { edgeFont, nodeFont } from './measure.ts'

/** Longest wait, ms; a picture in the fallback font is better than none. */
const patience = 2500
const sample = 'aA‘’ʿ مق'

/** Resolves when the faces are there, or after `patience`. Never rejects. */
export async function canvasFonts(): Promise<void> {
  const faces = [nodeFont(1).css, nodeFont(4).css, nodeFont(8).css, edgeFont].map(font => document.fonts.load(font, sample))
  await Promise.race([Promise.allSettled(faces), new Promise(resolve => setTimeout(resolve, patience))])
}
