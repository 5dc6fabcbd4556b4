import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { nextRevision } from '../../server/store/revision.ts'
import { file, folder, node, open, said, stateOf } from './journal-kit.ts'

describe('an older copy in the place of the journal', () => {
  const write = async (id: string) => {
    said.length = 0
    const journal = open()
    const revision = nextRevision(journal.revision)
    await journal.append([node(id)], revision)
    journal.close()
    return revision
  }

  test('is noticed, and said once with the write that it lacks', async () => {
    const first = await write('a')
    const older = readFileSync(file())
    const second = await write('b')
    expect(said).toEqual([])
    writeFileSync(file(), older)
    await write('c')
    expect(said).toEqual([
      expect.stringContaining(`does not hold write ${second}, the last that was acknowledged here; its own last is ${first}.`),
    ])
    expect(stateOf(file())).toEqual(['Entity:a', 'Entity:c'])
    await write('d')
    expect(said).toEqual([])
  })

  test('a journal that was compacted, rebuilt, or left without its last mark is none', async () => {
    await write('a')
    for (let i = 0; i < 40; i++) await write('b')
    const size = statSync(file()).size
    said.length = 0
    open(1).close()
    expect([statSync(file()).size < size, said]).toEqual([true, [expect.stringMatching(/was compacted from/)]])
    rmSync(join(folder, 'journal.latest'))
    await write('c')
    expect(said).toEqual([])
    writeFileSync(join(folder, 'journal.latest'), 'x')
    await write('d')
    expect(said).toEqual([])
  })
})
