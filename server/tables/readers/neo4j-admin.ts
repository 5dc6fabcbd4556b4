/** The headings say what is an id, a label, an end, a type. */
import { decode } from '../decode.ts'
import { entityOf, type GraphEntity, type GraphTie, graphTables, tieOf } from '../graph-tables.ts'
import type { FileBytes, Reader, ReadFile } from '../table.ts'
import { rowsOf } from './delimited.ts'

export const neo4jAdmin: Reader = {
  format: 'CSV of neo4j-admin',
  reads: ({ name }, start) => /\.(csv|tsv)$/i.test(name) && /(^|[,;\t"])\w*:(ID|START_ID|END_ID)\b/.test(start.split('\n', 1)[0] ?? ''),
  read,
}

function read(file: FileBytes): ReadFile {
  const { text, encoding } = decode(file.name, file.bytes, file.encoding)
  const first = text.split('\n', 1)[0] ?? ''
  const separator = file.separator ?? [',', '\t', ';', '|'].find(sign => first.includes(sign)) ?? ','
  const [head, ...rows] = rowsOf(file.name, text, separator)
  const columns = (head?.cells ?? []).map(cell => {
    const [, name = '', type = ''] = /^(.*?):?(START_ID|END_ID|ID|LABEL|TYPE|IGNORE)?$/s.exec(withoutGroup(cell.trim())) ?? []
    return { name: name.replace(/:\w+(\[\])?$/, ''), type }
  })
  const cells = (row: readonly string[], type: string): string => row[columns.findIndex(each => each.type === type)] ?? ''
  const attributes = (row: readonly string[]) =>
    Object.fromEntries(
      columns.flatMap(({ name, type }, i) => ((type === '' || type === 'ID') && name !== '' && row[i] ? [[name, row[i]] as const] : [])),
    )
  const entities: GraphEntity[] = []
  const ties: GraphTie[] = []
  const isTies = columns.some(({ type }) => type === 'START_ID')
  for (const { cells: row } of rows) {
    if (row.every(cell => cell === '')) continue
    if (isTies) ties.push(tieOf(cells(row, 'START_ID'), cells(row, 'END_ID'), attributes(row), cells(row, 'TYPE')))
    else {
      const entity = entityOf(cells(row, 'ID'), attributes(row))
      entities.push({ ...entity, kind: cells(row, 'LABEL').split(';')[0] || entity.kind })
    }
  }
  const [tieTable, entityTable] = graphTables({ entities, ties })
  const tables = [isTies ? tieTable : entityTable].flatMap(table => table ?? [])
  return { format: 'CSV of neo4j-admin', encoding, separator, notes: [], tables }
}

/** Of "id:ID(Person)" the part before the brackets. */
const withoutGroup = (heading: string): string => (heading.endsWith(')') ? (heading.split('(', 1)[0] ?? '') : heading)
