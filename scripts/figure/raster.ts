import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { encode } from 'jpeg-js'
import { besidePixels, jpegWithDensity } from '../../client/figure/density.ts'

let started: Promise<void> | null = null

async function drawn(svg: string, width: number) {
  started ??= readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')).then(initWasm)
  await started
  return new Resvg(svg, { fitTo: { mode: 'width', value: Math.round(width) }, font: { fontBuffers: [] } }).render()
}

const inch = 25.4

/** `mm` wide; `carried`: what the figure carries beside its pixels. */
export const pngOf = async (svg: string, mm: number, dpi: number, carried: string | null): Promise<Uint8Array> =>
  besidePixels((await drawn(svg, (mm / inch) * dpi)).asPng(), dpi, carried)

export async function jpegOf(svg: string, mm: number, dpi: number): Promise<Uint8Array> {
  const { pixels, width, height } = await drawn(svg, (mm / inch) * dpi)
  const { data } = encode({ data: pixels, width, height }, 92)
  return jpegWithDensity(new Uint8Array(data), dpi)
}
