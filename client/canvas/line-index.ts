import type { Line } from '../state/bundle.ts'
import { originsLabel } from './elements.ts'

export interface LineIndex {
  byId: ReadonlyMap<string, Line>
  ofRelation: ReadonlyMap<string, Line>
  about: ReadonlyMap<string, readonly Line[]>
  origins: readonly (readonly [string, string])[]
}

const indices = new WeakMap<readonly Line[], LineIndex>()
/** Made once for the lines of a picture, which stay the same array until another is drawn. */
export function indexOf(lines: readonly Line[]): LineIndex {
  let index = indices.get(lines)
  if (!index) {
    index = made(lines)
    indices.set(lines, index)
  }
  return index
}

function made(lines: readonly Line[]): LineIndex {
  const about = new Map<string, Line[]>()
  for (const line of lines)
    for (const id of line.from === line.to ? [line.from] : [line.from, line.to]) {
      const there = about.get(id)
      if (there) there.push(line)
      else about.set(id, [line])
    }
  return {
    byId: new Map(lines.map(line => [line.id, line])),
    ofRelation: new Map(lines.flatMap(line => line.relations.map(({ id }) => [id, line] as const))),
    about,
    origins: lines.flatMap(line => {
      const label = originsLabel(line)
      return label === '' ? [] : [[line.id, label] as const]
    }),
  }
}
