/** The key order of Java's HashMap, in which Neo4j goes through maps. */
import { beat } from './heartbeat.ts'
import type { MapValue, Value } from './types.ts'

function spread(key: string): number {
  let hash = 0
  for (let i = 0; i < key.length; i++) hash = (Math.imul(hash, 31) + key.charCodeAt(i)) | 0
  return hash ^ (hash >>> 16)
}

function bucketsFor(size: number): number {
  let count = 16
  while (size > count * 0.75) count *= 2
  return count
}

export function inJavaOrder(map: ReadonlyMap<string, Value>): MapValue {
  const buckets = Array.from({ length: bucketsFor(map.size) }, (): [string, Value][] => [])
  for (const entry of map) {
    beat()
    buckets[spread(entry[0]) & (buckets.length - 1)]!.push(entry)
  }
  return new Map(buckets.flat())
}
