import { carriedName } from './carried/carried.ts'
import { pngChunk, textChunk, withChunks } from './png-chunks.ts'

/** The same JPEG, whose JFIF header says `perInch` pixels to the inch; one without that header stays as it is. */
export async function withJpegDensity(jpeg: Blob, perInch: number): Promise<Blob> {
  const bytes = new Uint8Array(await jpeg.arrayBuffer())
  return new Blob([jpegWithDensity(bytes, perInch)], { type: 'image/jpeg' })
}

const jfif = [0x4a, 0x46, 0x49, 0x46, 0]
/** Of the whole file: marker, length, name, version, unit, two densities. */
const [nameAt, unitAt] = [6, 13]
const dotsPerInch = 1

export function jpegWithDensity(bytes: Uint8Array<ArrayBuffer>, perInch: number): Uint8Array<ArrayBuffer> {
  if (!jfif.every((byte, n) => bytes[nameAt + n] === byte)) return bytes
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  view.setUint8(unitAt, dotsPerInch)
  view.setUint16(unitAt + 1, Math.round(perInch))
  view.setUint16(unitAt + 3, Math.round(perInch))
  return bytes
}

/** The same PNG, `perInch` pixels to the inch, with what the figure carries. */
export const besidePixels = (png: Uint8Array, perInch: number, carried: string | null): Uint8Array<ArrayBuffer> =>
  withChunks(png, [densityChunk(perInch), ...(carried === null ? [] : [textChunk(carriedName, carried)])])

/** A whole pHYs chunk, in pixels a metre. */
export function densityChunk(perInch: number): Uint8Array<ArrayBuffer> {
  const data = new Uint8Array(9)
  const view = new DataView(data.buffer)
  const perMetre = Math.round(perInch / 0.0254)
  view.setUint32(0, perMetre)
  view.setUint32(4, perMetre)
  data[8] = 1
  return pngChunk('pHYs', data)
}
