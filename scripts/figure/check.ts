/** Which saved figures of a folder are stale, and why. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readCarried } from '../../client/figure/carried/read-carried.ts'
import type { Ledger } from '../../server/evidence/ledger.ts'
import { Bad } from './bad.ts'
import { type Change, changesOf } from './stale.ts'

export interface Checked {
  file: string
  /** `unread`: it carries nothing that can be compared, and `problem` says why. */
  state: 'current' | 'stale' | 'unread'
  changes: readonly Change[]
  problem: string | null
}

const carrying = /\.(?:svg|png|pdf)$/i

/** All figures in it and in its folders, by name; throws Bad where there is no such folder, or no figure in it. */
export async function checkFolder(ledger: Ledger, folder: string): Promise<Checked[]> {
  const inside = await readdir(folder, { recursive: true }).catch((error: Error) => {
    throw new Bad(`${folder} can't be read: ${error.message}`)
  })
  const files = inside.filter(file => carrying.test(file)).toSorted()
  if (files.length === 0) throw new Bad(`There is no SVG, PNG or PDF in ${folder}.`)
  const checked: Checked[] = []
  for (const file of files) checked.push({ file, ...(await check(ledger, join(folder, file))) })
  return checked
}

async function check(ledger: Ledger, path: string): Promise<Omit<Checked, 'file'>> {
  const unread = (problem: string) => ({ state: 'unread' as const, changes: [], problem })
  try {
    const carried = readCarried(await readFile(path))
    if (carried === null) return unread('It carries no view: nothing can be compared.')
    const changes = await changesOf(ledger, carried)
    return { state: changes.length > 0 ? 'stale' : 'current', changes, problem: null }
  } catch (error) {
    return unread(error instanceof Error ? error.message : String(error))
  }
}

/** For people: a line for each file, beneath it what has changed. */
export const tellChecked = (checked: readonly Checked[]): string =>
  checked
    .flatMap(({ file, state, changes, problem }) => [
      `${file}: ${problem ?? (state === 'current' ? 'as the record has it' : 'stale')}`,
      ...changes.map(({ says }) => `  ${says}`),
    ])
    .join('\n')

/** 1 where one is stale, 2 where one could not be compared, else 0; what is stale comes first. */
export const exitCodeOf = (checked: readonly Checked[]): 0 | 1 | 2 =>
  checked.some(({ state }) => state === 'stale') ? 1 : checked.some(({ state }) => state === 'unread') ? 2 : 0
