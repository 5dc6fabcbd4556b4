/** It may be anybody's file: all of it is checked, and none of its words are shown. */
import { Unzlib } from 'fflate'
import * as z from 'zod'
import { View } from '../../state/read-view.ts'
import { nodesIn, readSvg, type SvgNode, wordsIn } from '../file/svg-tree.ts'
import { pngChunks } from '../png-chunks.ts'
import { t } from '../t.ts'
import { type Carried, carriedElement, carriedFormat, carriedName } from './carried.ts'

const largestFile = 200_000_000
const largestText = 8_000_000

const marks = z.array(z.tuple([z.string().max(1000), z.string().max(200)])).max(100_000)
const Carrying = z.strictObject({
  format: z.literal(carriedFormat),
  view: View,
  names: marks,
  lines: z.array(z.strictObject({ relation: z.string().max(1000), claims: marks, denials: marks })).max(10_000),
})

type Carrier = (bytes: Uint8Array) => string | null

const begins = (bytes: Uint8Array, signature: string): boolean => [...signature].every((letter, n) => bytes[n] === letter.charCodeAt(0))
const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes)

/** How a file of this kind begins, and where it keeps what it carries. */
const carriers: readonly (readonly [signature: string, read: Carrier])[] = [
  ['\x89PNG\r\n\x1a\n', inPng],
  ['%PDF-', inPdf],
  ['', inSvg],
]

/** Null for a file that carries none; throws an Error in plain words where what it carries is damaged or too large. */
export function readCarried(bytes: Uint8Array): Carried | null {
  if (bytes.length > largestFile) throw new Error(t('fileIsTooLarge'))
  const text = carriers.find(([signature]) => begins(bytes, signature))?.[1](bytes) ?? null
  if (text === null) return null
  if (text.length > largestText) throw new Error(t('carriedIsTooLarge'))
  const parsed = Carrying.safeParse(json(text))
  if (parsed.success) return parsed.data
  throw new Error(t('carriedIsDamaged'))
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function inPng(bytes: Uint8Array): string | null {
  const key = `${carriedName}\0`
  for (const { type, data } of pngChunks(bytes)) if (type === 'tEXt' && begins(data, key)) return latin1(data.subarray(key.length))
  return null
}

function inSvg(bytes: Uint8Array): string | null {
  const text = new TextDecoder().decode(bytes)
  if (!text.includes(carriedElement)) return null
  const find = (node: SvgNode): string | null => {
    if (node.name === carriedElement) return wordsIn(node)
    for (const inner of nodesIn(node)) {
      const found = find(inner)
      if (found !== null) return found
    }
    return null
  }
  try {
    return find(readSvg(text))
  } catch {
    throw new Error(t('carriedIsDamaged'))
  }
}

/** A figure has one file within it; another program may have added some. */
const mostWithin = 50

/** Among the files within it, also where another program has saved it anew; not in one that is encrypted. Each byte is looked at once. */
function inPdf(bytes: Uint8Array): string | null {
  const file = latin1(bytes)
  let done = 0
  let room = largestText
  let seen = 0
  for (const { index } of file.matchAll(/\/EmbeddedFile\b/g)) {
    if (index < done) continue
    const from = file.indexOf('stream', index)
    const end = file.indexOf('endstream', from)
    if (from < 0 || end < 0 || ++seen > mostWithin) return null
    const head = file.slice(Math.max(done, file.slice(done, index).lastIndexOf(' obj') + done), from)
    const inside = bytes.subarray(from + (file[from + 6] === '\r' ? 8 : 7), end)
    const packed = head.includes('/FlateDecode')
    const text = packed ? unpacked(inside, room) : latin1(inside)
    if (text.includes(carriedFormat)) return text
    if (packed) room -= text.length
    done = end + 'endstream'.length
  }
  return null
}

const piece = 65_536

/** What can be unpacked of it; stops where it would become larger than anything that we write. */
function unpacked(bytes: Uint8Array, room: number): string {
  let text = ''
  const unzlib = new Unzlib(part => {
    text += latin1(part)
    if (text.length > room) throw new Error(t('carriedIsTooLarge'))
  })
  try {
    for (let at = 0; at < bytes.length; at += piece) unzlib.push(bytes.subarray(at, at + piece), at + piece >= bytes.length)
  } catch (error) {
    // after its end stands what ends the line
    if (text.length > room) throw error
  }
  return text
}
