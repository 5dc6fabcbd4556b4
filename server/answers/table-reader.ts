/** Reads files in a process of its own: a stranger's file may exhaust a library's memory or time. */

import type { ImportFile, ReadInput } from '../contract/import.ts'
import { coded } from '../contract/told/coded.ts'
import { lateReaders, needLate } from '../tables/late-readers.ts'
import { type ReadTables, readTables } from '../tables/read-tables.ts'
import type { FileBytes } from '../tables/table.ts'
import { workerClient } from '../threads/worker-client.ts'
import { revived } from './failures.ts'
import { ProblemError } from './problems.ts'
import type { TableCalls } from './table-calls.ts'

export interface TableReader {
  /** Throws what toProblem knows. */
  read(files: readonly ImportFile[], headings: ReadInput['headings']): Promise<ReadTables>
  close(): Promise<void>
}

const mostMegabytes = 2048
const mostMs = 60_000
const idleMs = 30_000

/** The process starts at the first file and ends when none has come for a while. */
export function tableReader(): TableReader {
  const open = (file: URL) =>
    workerClient<TableCalls>({
      file,
      apart: true,
      maxMegabytes: mostMegabytes,
      idleMs,
      revive: revived,
    })
  const reader = open(new URL('table-worker.ts', import.meta.url))
  const scripts = open(new URL('script-worker.ts', import.meta.url))
  return {
    async read(files, headings) {
      const signal = AbortSignal.timeout(mostMs)
      try {
        return await (needLate(files) ? scripts : reader).call('read', { files: bytesOf(files), headings }, { signal })
      } catch (error) {
        if (signal.aborted) throw new ProblemError('timeout', coded('fileNotRead', { s: mostMs / 1000 }))
        throw error
      }
    },
    close: async () => void (await Promise.all([reader.close(), scripts.close()])),
  }
}

export const tablesHere: TableReader = {
  read: async (files, headings) => readTables(bytesOf(files), { headings, more: await lateReaders(files) }),
  close: async () => {},
}

/** Throws ProblemError where a text is no base64. */
function bytesOf(files: readonly ImportFile[]): FileBytes[] {
  return files.map(({ base64, ...file }, i) => {
    const bytes = Buffer.from(base64, 'base64')
    if (bytes.length !== Math.floor((withoutPadding(base64) * 3) / 4))
      throw new ProblemError('invalid-input', coded('filesBase64IsNotBase64', { i }), {
        errors: [{ pointer: `/files/${i}/base64`, code: 'invalid-format', detail: 'is not base64', told: coded('isNotBase64') }],
      })
    return { ...file, bytes: new Uint8Array(bytes) }
  })
}

function withoutPadding(base64: string): number {
  let end = base64.length
  while (base64[end - 1] === '=') end--
  return end
}
