import { existsSync } from 'node:fs'
import { dirname } from 'node:path/posix'
import { describe, expect, it } from 'vitest'
import { filesIn, importsOf, sourceFiles } from './imports.ts'
import { roomOf, rooms } from './rooms.ts'

const files = sourceFiles('client', 'server', 'cypher', 'graph-seed')
const mostFiles = 40

describe('rooms', () => {
  it('each of them is there, and only the entry of the client stands in none', () => {
    expect(rooms.filter(room => !existsSync(room))).toEqual([])
    expect(files.filter(file => roomOf(file) === null)).toEqual(['client/main.tsx'])
  })

  it('none imports a room above it, types included', () => {
    const place = new Map<string, number>(rooms.map((room, n) => [room, n]))
    const upwards = files.flatMap(importsOf).filter(({ from, to }) => {
      const [here, there] = [place.get(roomOf(from) ?? ''), place.get(roomOf(to) ?? '')]
      return here !== undefined && there !== undefined && there > here
    })
    expect(upwards.map(({ from, to }) => `${from} imports ${to}`)).toEqual([])
  })

  it(`no folder holds more than ${mostFiles} files of its own, of any sort`, () => {
    const counts = new Map<string, number>()
    for (const file of filesIn('client', 'server', 'cypher', 'graph-seed')) counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1)
    expect([...counts].filter(([, count]) => count > mostFiles)).toEqual([])
  })

  it('no files import each other in a circle, types included', () => {
    const all = [...files, ...sourceFiles('scripts', 'tests')]
    const left = new Map(all.map(file => [file, importsOf(file).map(({ to }) => to)]))
    // who imports none of those that are left stands in no circle
    for (let before = 0; before !== left.size; ) {
      before = left.size
      for (const [file, imported] of left) if (!imported.some(other => other !== file && left.has(other))) left.delete(file)
    }
    expect([...left.keys()]).toEqual([])
  })

  it('an import that goes up would be seen', () => {
    expect(importsOf('tests/lint/rooms.test.ts')).toContainEqual({ from: 'tests/lint/rooms.test.ts', to: 'tests/lint/rooms.ts' })
    expect(files.flatMap(importsOf).length).toBeGreaterThan(1000)
  })
})
