import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Library, QueryFault, QueryOwner, SavedQuery } from '../contract/library.ts'
import { noted, reasoned } from '../contract/told/noted.ts'
import { readQuery } from './read-query.ts'

export interface QueryFolder {
  owner: QueryOwner
  path: string
}

const most = 2000

/** Anew each time, so that a written or pulled file is there at once. Never throws for a file. */
export async function readFolders(folders: readonly QueryFolder[]): Promise<Library> {
  const queries: SavedQuery[] = []
  const faults: QueryFault[] = []
  for (const { owner, path } of folders) {
    const files = await filesIn(path)
    for (const file of files.slice(0, most)) {
      const read = await readFile(join(path, file), 'utf8').then(readQuery, () => ({ line: 1, ...reasoned(noted('fileCannotBeRead')) }))
      if ('reason' in read) faults.push({ file, ...read })
      else queries.push({ id: `${owner}/${file.replace(/\.cypher$/, '')}`, owner, folder: file.split('/').slice(0, -1).join('/'), ...read })
    }
    if (files.length > most) faults.push({ file: files[most] ?? '', line: 1, ...reasoned(noted('onlyFirstFiles', { most })) })
  }
  return { queries, faults }
}

async function filesIn(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter(entry => entry.isFile() && entry.name.endsWith('.cypher'))
    .map(entry =>
      join(entry.parentPath, entry.name)
        .slice(path.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()
}
