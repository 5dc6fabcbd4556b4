/**
 * The first bytes of a journal. 0: a magic word; 16: the version of the record's form; 20: CRC-32 of what stands before it; 24 and 36:
 * two marks of how much was acknowledged, each a length and its CRC-32. They are written in turn, so that one is whole at any moment.
 * The first format had the magic word alone.
 */
import { crc32 } from 'node:zlib'
import { firstSchemaVersion } from '../schema-version.ts'
import type { ReadAt } from './frames.ts'

const magicBytes = 16
const checkedBytes = 20
const markBytes = 12
const marksAt = [24, 36] as const
export const headBytes = 48
const firstMagic = Buffer.from('ISNAD-JOURNAL-1\n')
const magic = Buffer.from('ISNAD-JOURNAL-2\n')
/** Whatever comes later begins like this one: a magic word, a version and the checksum of both. */
const anyMagic = /^ISNAD-JOURNAL-[2-9]\n$/

export interface JournalHead {
  format: 1 | 2
  /** Of the record's form. */
  schema: number
  /** Where the frames begin. */
  start: number
  /** Bytes that were acknowledged at least; null where the format does not say. */
  acknowledged: number | null
  /** A mark of what was acknowledged is damaged: the other one may be older. */
  markDamaged: boolean
}

/** The head of a new journal of `bytes` bytes, all of them to be acknowledged. */
export function journalHead(schema: number, bytes: number): Buffer {
  const head = Buffer.alloc(headBytes)
  magic.copy(head)
  head.writeUInt32LE(schema, magicBytes)
  head.writeUInt32LE(crc32(head.subarray(0, checkedBytes)), checkedBytes)
  for (const turn of [0, 1]) {
    const mark = acknowledgement(bytes, turn)
    mark.bytes.copy(head, mark.at)
  }
  return head
}

/** The mark that `bytes` bytes are acknowledged, and where it is written when it is its `turn`. */
export function acknowledgement(bytes: number, turn: number): { bytes: Buffer; at: number } {
  const at = marksAt[turn % 2] ?? marksAt[0]
  const mark = Buffer.alloc(markBytes)
  mark.writeBigUInt64LE(BigInt(bytes))
  mark.writeUInt32LE(markSum(mark, at), 8)
  return { bytes: mark, at }
}

/** Null where it is damaged, or no journal at all. A newer format gives its version as `schema`, which the caller refuses. */
export function readHead(read: ReadAt): JournalHead | null {
  const head = read(0, headBytes)
  const word = head.subarray(0, magicBytes)
  if (word.equals(firstMagic)) return { format: 1, schema: firstSchemaVersion, start: magicBytes, acknowledged: null, markDamaged: false }
  if (head.length < checkedBytes + 4 || !anyMagic.test(word.toString('latin1'))) return null
  if (crc32(head.subarray(0, checkedBytes)) !== head.readUInt32LE(checkedBytes)) return null
  const schema = head.readUInt32LE(magicBytes)
  if (head.length < headBytes) return null
  const marks = marksAt.flatMap(at => {
    const mark = head.subarray(at, at + markBytes)
    return mark.readUInt32LE(8) === markSum(mark, at) ? [Number(mark.readBigUInt64LE())] : []
  })
  if (marks.length === 0) return null
  return { format: 2, schema, start: headBytes, acknowledged: Math.max(...marks), markDamaged: marks.length < marksAt.length }
}

/** With its place, so that one mark is never taken for the other. */
const markSum = (mark: Buffer, at: number): number => crc32(mark.subarray(0, 8), at)
