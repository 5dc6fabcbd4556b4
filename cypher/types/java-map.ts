/** The order that Java's HashMap gives the keys of a map, which Neo4j goes through maps in. */
import { beat } from './heartbeat.ts'
import type { MapValue, Value } from './types.ts'

function spread(key: string): number {
  let hash = 0
  for (let i = 0; i < key.length; i++) hash = (Math.imul(hash, 31) + key.charCodeAt(i)) | 0
  return hash ^ (hash >>> 16)
}

/** 16 buckets, twice as many whenever three quarters are taken. */
function bucketsFor(size: number): number {
  let count = 16
  while (size > count * 0.75) count *= 2
  return count
}

/** The entries by the buckets of their keys; those of one bucket as they came. */
export function inJavaOrder(map: ReadonlyMap<string, Value>): MapValue {
  const buckets = Array.from({ length: bucketsFor(map.size) }, (): [string, Value][] => [])
  for (const entry of map) {
    beat()
    buckets[spread(entry[0]) & (buckets.length - 1)]!.push(entry)
  }
  return new Map(buckets.flat())
}
