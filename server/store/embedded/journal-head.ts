/** 0: magic word (all of the first format); 16: form; 20: CRC-32; 24, 36: two marks of what was acknowledged, written in turn. */
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
/** Later formats begin like this one: a magic word, a version and the checksum of both. */
const anyMagic = /^ISNAD-JOURNAL-[2-9]\n$/

export interface JournalHead {
  format: 1 | 2
  schema: number
  start: number
  acknowledged: number | null
  /** One mark of what was acknowledged is damaged, and the other may be older. */
  markDamaged: boolean
}

/** For a journal of `bytes` bytes, all to be acknowledged. */
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

export function acknowledgement(bytes: number, turn: number): { bytes: Buffer; at: number } {
  const at = marksAt[turn % 2] ?? marksAt[0]
  const mark = Buffer.alloc(markBytes)
  mark.writeBigUInt64LE(BigInt(bytes))
  mark.writeUInt32LE(markSum(mark, at), 8)
  return { bytes: mark, at }
}

/** Null where damaged or no journal. A newer format gives its version as `schema`, which the caller refuses. */
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

/** Includes the offset, so that the two marks are never confused. */
const markSum = (mark: Buffer, at: number): number => crc32(mark.subarray(0, 8), at)
