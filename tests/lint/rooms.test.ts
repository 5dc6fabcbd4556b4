import { existsSync, readFileSync } from 'node:fs'
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

  it('each is in the README’s table, or within a folder that is', () => {
    const [, table = ''] = readFileSync('README.md', 'utf8').split("## Finding one's way in the code")
    const told = [...table.matchAll(/^\| .*$/gm)].flatMap(([row]) =>
      [...(row.split(' | ')[0] ?? '').matchAll(/\]\(([^)]+)\)/g)].map(([, path]) => path),
    )
    expect(told.filter(path => !existsSync(path ?? ''))).toEqual([])
    expect(rooms.filter(room => !told.some(path => room === path || room.startsWith(`${path}/`)))).toEqual([])
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

  it('the engine is tested within its own folder; only what asks a real Neo4j takes something of the app', () => {
    const needed = new Set(sourceFiles('cypher').filter(file => file.endsWith('.test.ts') && !/neo4j[^/]*\.test\.ts$/.test(file)))
    expect(needed.size).toBeGreaterThan(20)
    const isOwn = (file: string): boolean => file.startsWith('cypher/')
    for (const file of needed) if (isOwn(file)) for (const { to } of importsOf(file)) needed.add(to)
    expect([...needed].filter(file => !isOwn(file) && !file.startsWith('node_modules/'))).toEqual([])
  })

  it('an import that goes up would be seen', () => {
    expect(importsOf('tests/lint/rooms.test.ts')).toContainEqual({ from: 'tests/lint/rooms.test.ts', to: 'tests/lint/rooms.ts' })
    expect(files.flatMap(importsOf).length).toBeGreaterThan(1000)
  })
})
