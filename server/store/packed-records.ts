/** Copying the record as objects takes threads seconds at both ends. */
import { deserialize, serialize } from 'node:v8'
import type { Records } from '../evidence/records.ts'

export type PackedRecords = Uint8Array<ArrayBuffer>

export const packRecords = (records: Records): PackedRecords => serialize(records) as PackedRecords
export const unpackRecords = (packed: PackedRecords): Records => deserialize(packed)
