/** What reading costs without Isnad: `files FOLDER OUT` parses every JSON file of a folder and writes all of it once; `journal FILE` parses the bytes of a journal. */
import { closeSync, fsyncSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { frameAt } from '../../../server/store/embedded/frames.ts'
import { headBytes } from '../../../server/store/embedded/journal-head.ts'

const [what, path = '', out = ''] = process.argv.slice(2)

function files(): void {
  const file = openSync(out, 'w')
  for (const name of readdirSync(path, { recursive: true, encoding: 'utf8' }).filter(each => each.endsWith('.json')))
    writeSync(file, JSON.stringify(JSON.parse(readFileSync(join(path, name), 'utf8'))))
  fsyncSync(file)
  closeSync(file)
}

function journal(): void {
  const bytes = readFileSync(path)
  const read = (offset: number, length: number) => bytes.subarray(offset, Math.min(bytes.length, offset + length))
  let entries = 0
  for (let at = headBytes; ; ) {
    const frame = frameAt(read, at, 2)
    if (!frame) break
    entries += (JSON.parse(frame.payload.toString()) as unknown[]).length
    at = frame.next
  }
  if (entries === 0) throw new Error(`${path} holds nothing`)
}

if (what === 'files') files()
else journal()
