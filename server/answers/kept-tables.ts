/** Tables that a dialog is at work with, so that each look need not send the file: bounded, soon let go of, and never needed. */
import { createHash } from 'node:crypto'
import type { ImportFile, ReadInput } from '../contract/import.ts'
import { coded } from '../contract/told/coded.ts'
import type { ReadTables } from '../tables/read-tables.ts'
import { ProblemError } from './problems.ts'
import type { TableReader } from './table-reader.ts'

export interface Sent {
  files: readonly ImportFile[]
  headings: ReadInput['headings']
  kept?: string | undefined
}
export interface KeptTables {
  /** Throws ProblemError not-found where no file is sent and what was kept is gone. */
  of(sent: Sent): Promise<ReadTables & { kept: string }>
}

const mostCharacters = 160_000_000
const most = 8
const mostMs = 20 * 60_000

export function keptTables(reader: TableReader, { now = Date.now, characters = mostCharacters } = {}): KeptTables {
  /** The one that was last asked for stands last. */
  const all = new Map<string, { tables: ReadTables; at: number }>()
  const letGo = (): void => {
    let sum = 0
    for (const [kept, { tables, at }] of [...all].reverse()) {
      sum += tables.material.length
      if (now() - at > mostMs || sum > characters) all.delete(kept)
    }
    for (const kept of all.keys()) if (all.size > most) all.delete(kept)
  }
  return {
    async of({ files, headings, kept }) {
      letGo()
      const name = files.length > 0 ? nameOf(files, headings) : (kept ?? '')
      const known = all.get(name)
      if (files.length === 0 && kept === undefined) throw new ProblemError('invalid-input', coded('noFileIsSent'))
      if (!known && files.length === 0) throw new ProblemError('not-found', coded('tableIsNotKept'))
      const tables = known?.tables ?? (await reader.read(files, headings))
      all.delete(name)
      all.set(name, { tables, at: now() })
      letGo()
      setTimeout(letGo, mostMs + 1000).unref()
      return { ...tables, kept: name }
    },
  }
}

function nameOf(files: readonly ImportFile[], headings: ReadInput['headings']): string {
  const hash = createHash('sha256').update(JSON.stringify([files.map(({ base64, ...file }) => [file, base64.length]), headings]))
  for (const { base64 } of files) hash.update(base64)
  return hash.digest('hex')
}
