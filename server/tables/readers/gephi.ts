import { entityOf, graphTables, tieOf } from '../graph-tables.ts'
import type { FileBytes, Reader, ReadFile } from '../table.ts'
import { delimited } from './delimited.ts'

const isNodes = (line: string): boolean => /^\ufeff?"?id"?[,;\t]"?label"?([,;\t]|\s*$)/i.test(line)
const isEdges = (line: string): boolean => /^\ufeff?"?source"?[,;\t]"?target"?[,;\t]"?type"?([,;\t]|\s*$)/i.test(line)

export const gephi: Reader = {
  format: 'Gephi’s CSV pairs',
  reads: ({ name }, start) => {
    const [first = '', second = ''] = start.split(/\r?\n/, 2)
    return /\.(csv|tsv)$/i.test(name) && (isNodes(first) || (isEdges(first) && /[,;\t]"?(un)?directed"?/i.test(second)))
  },
  read,
}

function read(file: FileBytes): ReadFile {
  const { tables, ...rest } = delimited.read(file)
  const [head, ...rows] = tables[0]?.rows ?? []
  const columns = head?.cells.map(cell => cell.trim()) ?? []
  const records = rows
    .filter(({ cells }) => cells.some(cell => cell !== ''))
    .map(({ cells }) =>
      Object.fromEntries(
        columns.map((column, i) => [column.toLowerCase() === column || i > 1 ? column : column.toLowerCase(), cells[i] ?? '']),
      ),
    )
  const own = (record: Record<string, string>, key: string): string => record[key] ?? record[key.toLowerCase()] ?? ''
  const without = (record: Record<string, string>, names: readonly string[]) =>
    Object.fromEntries(Object.entries(record).filter(([key, value]) => value !== '' && !names.includes(key.toLowerCase())))
  const nodes = columns[0]?.replace(/^\ufeff/, '').toLowerCase() === 'id'
  const [ties, entities] = graphTables(
    nodes
      ? { ties: [], entities: records.map(each => entityOf(own(each, 'id'), without(each, ['id', 'label']), own(each, 'label'))) }
      : {
          entities: [],
          ties: records.map(each =>
            tieOf(own(each, 'source'), own(each, 'target'), without(each, ['source', 'target', 'type', 'id', 'label']), own(each, 'Label')),
          ),
        },
  )
  return { ...rest, format: 'CSV of Gephi', tables: [nodes ? entities : ties].flatMap(table => table ?? []) }
}
