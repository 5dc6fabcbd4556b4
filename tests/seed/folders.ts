import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { buildGraph } from '../../graph-seed/build-graph.ts'
import { checkGraph } from '../../graph-seed/check-graph.ts'
import { findingLine, SeedError } from '../../graph-seed/finding.ts'
import { readSeed } from '../../graph-seed/read-sources.ts'
import { filesAuthor, ownAuthor, ownFolder } from '../../graph-seed/workspace.ts'

export type Files = Record<string, unknown>

export function folderOf(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-seed-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content instanceof Uint8Array || typeof content === 'string' ? content : JSON.stringify(content))
  }
  return folder
}

/** Isnad's own files, read once. */
const own = readSeed(ownFolder, ownAuthor).then(seed => ({ seed, records: buildGraph(seed, null).records }))

export async function complaints(files: Files): Promise<string[]> {
  const folder = folderOf(files)
  try {
    const { seed, records } = await own
    return checkGraph(buildGraph(await readSeed(folder, filesAuthor), seed), records).map(findingLine)
  } catch (error) {
    if (error instanceof SeedError) return error.findings.map(finding => findingLine(finding).replaceAll(folder, 'FOLDER'))
    throw error
  }
}

/** A small source in good order: Rudaw says, and reports al-Sadr. `changes` go over it, `claim` over its first claim. */
export function source(changes: object = {}, claim: object = {}): Record<string, unknown> {
  return {
    id: 'doc-x',
    title: 'A title',
    publisher: 'rudaw',
    chains: {
      own: [{ agent: 'rudaw', act: 'states' }],
      sadr: [
        { agent: 'rudaw', act: 'reports' },
        { agent: 'muqtada-al-sadr', act: 'says' },
      ],
    },
    claims: [
      {
        id: 'X1',
        chain: 'own',
        subject: 'muqtada-al-sadr',
        predicate: 'LEADS',
        object: 'sadrist-movement',
        quote: 'the leader of the movement',
        ...claim,
      },
    ],
    ...changes,
  }
}
