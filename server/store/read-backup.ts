import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import * as z from 'zod'
import type { Records } from '../evidence/records.ts'
import { type BackedFile, type Backup, BackupEnd, BackupHead, lists, notABackup, shapes } from './backup-format.ts'
import { fromOlderForm } from './older-forms.ts'
import { refuseNewer, schemaVersion } from './schema-version.ts'
import { StoreError } from './store.ts'
import { toElements } from './to-elements.ts'

/** A plain name in a plain folder: nothing is written elsewhere. */
const FileLine = z.strictObject({ name: z.string().regex(/^pages\/[\w-][\w.-]*$/), base64: z.base64() })

const mostUnpacked = 4 * 1024 ** 3
const longestLine = 128 * 1024 ** 2

/** All of it, checked: nothing torn, nothing changed, every record whole. Throws StoreError with the reason. */
export async function readBackup(path: string): Promise<Backup> {
  const reader = backupReader(path)
  try {
    for await (const line of linesIn(path)) reader.line(line)
  } catch (error) {
    throw refusal(path, reader.isBegun(), error)
  }
  return reader.end()
}

function backupReader(path: string) {
  const hash = createHash('sha256')
  let head: BackupHead | null = null
  let end: z.infer<typeof BackupEnd>['end'] | null = null
  let lines = 0
  const records: Records = { entities: [], claims: [], predicates: [], assessments: [], kinds: [], families: [] }
  const files: BackedFile[] = []
  return {
    isBegun: () => head !== null,
    line(text: string): void {
      if (end) throw notABackup(path, 'something stands behind its end')
      const json = jsonOf(text)
      if (!head) head = headOf(json, path)
      else {
        end = BackupEnd.safeParse(json).data?.end ?? null
        if (end) return
        take(json, path, lines + 1, records, files)
      }
      lines++
      hash.update(`${text}\n`)
    },
    end(): Backup {
      if (!head || !end) throw notABackup(path, head ? 'it ends before its end, so a part of it is missing' : 'it is empty')
      if (end.lines !== lines || end.sha256 !== hash.digest('hex'))
        throw notABackup(path, 'its content is not what was written: its hash differs')
      return { ...head, records: fitting(path, head.form < schemaVersion ? fromOlderForm(records, head.form, new Set()) : records), files }
    },
  }
}

function headOf(json: unknown, path: string): BackupHead {
  const head = BackupHead.safeParse(json)
  if (!head.success) throw notABackup(path, 'it is no backup of Isnad, or of a newer one')
  refuseNewer(`The backup ${path}`, head.data.form)
  return head.data
}

function fitting(path: string, records: Records): Records {
  try {
    toElements(records)
    return records
  } catch (error) {
    throw error instanceof StoreError ? notABackup(path, `its records do not fit together: ${error.message}`) : error
  }
}

function take(json: unknown, path: string, number: number, records: Records, files: BackedFile[]): void {
  const [kind, body] = Array.isArray(json) && json.length === 2 ? (json as [unknown, unknown]) : [null, null]
  if (kind === 'file') {
    const file = FileLine.safeParse(body)
    if (!file.success) throw notABackup(path, `line ${number} is no file of a workspace`)
    files.push({ name: file.data.name, bytes: Buffer.from(file.data.base64, 'base64') })
    return
  }
  const list = lists.find(each => each === kind)
  if (!list) throw notABackup(path, `line ${number} is nothing that a backup holds`)
  const record = shapes[list].safeParse(body)
  if (!record.success) throw notABackup(path, `line ${number} is not whole: ${z.prettifyError(record.error).split('\n')[0]}`)
  ;(records[list] as unknown[]).push(record.data)
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

/** Without the break at their ends; a last line without one is cut off, and not given. */
async function* linesIn(path: string): AsyncGenerator<string> {
  const unpacked = createGunzip()
  createReadStream(path)
    .on('error', error => unpacked.destroy(error))
    .pipe(unpacked)
  let [held, total]: [Buffer[], number] = [[], 0]
  let length = 0
  for await (const chunk of unpacked as AsyncIterable<Buffer>) {
    total += chunk.length
    if (total > mostUnpacked) throw notABackup(path, 'it unfolds to more than 4 GB')
    let from = 0
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, from)) {
      held.push(chunk.subarray(from, at))
      yield Buffer.concat(held).toString('utf8')
      ;[held, length, from] = [[], 0, at + 1]
    }
    held.push(chunk.subarray(from))
    length += chunk.length - from
    if (length > longestLine) throw notABackup(path, 'one of its lines has more than 128 MB')
  }
}

function refusal(path: string, begun: boolean, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (error instanceof StoreError || code === '') return error
  if (code === 'ENOENT') return notABackup(path, 'there is no such file')
  if (code.startsWith('Z_'))
    return notABackup(path, begun ? 'it is torn: what is packed in it can’t be unpacked to its end' : 'it is no backup of Isnad', error)
  return notABackup(path, `it can’t be read (${code})`, error)
}
