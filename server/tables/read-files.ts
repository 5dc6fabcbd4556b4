/** Pure; throws Unreadable. */
import { coded } from '../contract/told/coded.ts'
import { checkSize } from './check-size.ts'
import { withHeadings } from './headings.ts'
import { limits } from './limits.ts'
import { readers } from './readers.ts'
import type { FileBytes, Material, Reader } from './table.ts'
import { Unreadable } from './unreadable.ts'

export interface ReadOptions {
  /** Before the others (late-readers.ts). */
  more?: readonly Reader[]
  headings?: readonly { table: string; row: number | null }[]
}

/** A duplicate table name gets its file's name in front. */
export function readFiles(files: readonly FileBytes[], { headings = [], more = [] }: ReadOptions = {}): Material {
  const material: Material = { files: [], tables: [] }
  for (const file of files) {
    const { tables, ...read } = readOne(file, [...more, ...readers])
    checkSize(file.name, tables)
    material.files.push({ ...read, name: file.name })
    for (const table of tables) {
      const taken = material.tables.some(({ name }) => name === table.name)
      const name = taken ? `${file.name}: ${table.name}` : table.name
      material.tables.push(withHeadings({ ...table, name }, headings.find(each => each.table === name)?.row))
    }
  }
  if (!material.tables.some(({ rows }) => rows.length > 0))
    throw new Unreadable(files.map(({ name }) => name).join(', '), null, coded('hasNoRowWithAnything'))
  return material
}

function readOne(file: FileBytes, readers: readonly Reader[]) {
  if (file.bytes.length === 0) throw new Unreadable(file.name, null, coded('isEmpty'))
  if (file.bytes.length > limits.bytes)
    throw new Unreadable(
      file.name,
      null,
      coded('hasMbAtMost', { bytes: Math.ceil(file.bytes.length / 1024 / 1024), bytes2: limits.bytes / 1024 / 1024 }),
      coded('takeItApartIntoSeveral'),
    )
  const start = new TextDecoder('utf-8').decode(file.bytes.subarray(0, 4000))
  const reader = readers.find(each => each.reads(file, start))
  if (!reader)
    throw new Unreadable(
      file.name,
      null,
      coded('isOfAKindThat'),
      coded('theseCan', { list: [...readers.map(({ format }) => format), 'Cypher (.cypher)'].join('; ') }),
    )
  return reader.read(file)
}
