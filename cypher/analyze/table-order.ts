/** The order in which Scala's tables iterate names: by hash, five bits at a time, names alone in their slot first. */

function hashOf(name: string): number {
  let code = 0
  for (let i = 0; i < name.length; i++) code = (Math.imul(code, 31) + name.charCodeAt(i)) | 0
  let hash = (code + ~(code << 9)) | 0
  hash ^= hash >>> 14
  hash = (hash + (hash << 4)) | 0
  return hash ^ (hash >>> 10)
}

export function inTableOrder(names: Iterable<string>): string[] {
  return ordered(
    [...names].map(name => [name, hashOf(name)] as const),
    0,
  ).map(([name]) => name)
}

type Hashed = readonly [name: string, hash: number]

function ordered(entries: readonly Hashed[], shift: number): readonly Hashed[] {
  if (entries.length < 2 || shift > 31) return entries
  const groups = Array.from({ length: 32 }, (): Hashed[] => [])
  for (const entry of entries) groups[(entry[1] >>> shift) & 31]?.push(entry)
  const alone = groups.filter(group => group.length === 1).flat()
  return [...alone, ...groups.filter(group => group.length > 1).flatMap(group => ordered(group, shift + 5))]
}
