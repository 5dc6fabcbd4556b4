/** Off the page: both take a while, and HarfBuzz is WebAssembly, which only a worker's policy allows. */
import { faceFiles } from '../faces.ts'
import { woffAt } from '../fonts.ts'
import { textOf } from './svg-tree.ts'

export interface PdfTask {
  svg: string
  date: string
  language: string
}

self.addEventListener('message', async ({ data: { svg, date, language } }: MessageEvent<PdfTask>) => {
  try {
    // HarfBuzz waits for its WebAssembly while it is loaded, and what is posted in that time would be lost
    const [{ createShaper }, { toPdf }] = await Promise.all([import('./shape.ts'), import('./pdf.ts')])
    const faces = await faceFiles(textOf(svg), woffAt)
    self.postMessage({ pdf: await toPdf(svg, { faces, shaper: createShaper(faces), date, language }) })
  } catch (error) {
    self.postMessage({ error: error instanceof Error ? error.message : String(error) })
  }
})
