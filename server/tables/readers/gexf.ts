import { entityOf, type GraphEntity, type GraphTie, graphTables, tieOf } from '../graph-tables.ts'
import type { FileBytes, Reader, ReadFile } from '../table.ts'
import { walkXml } from '../xml.ts'

export const gexf: Reader = {
  format: 'GEXF',
  reads: ({ name }, start) => /\.gexf$/i.test(name) || /<gexf[\s>]/.test(start),
  read,
}

type Attributes = Record<string, string>

function read(file: FileBytes): ReadFile {
  const titles = new Map<string, string>()
  const entities: GraphEntity[] = []
  const ties: GraphTie[] = []
  const open: { is: string; own: Attributes; more: Attributes }[] = []
  let of = 'node'
  walkXml(file, {
    open(name, attributes) {
      if (name === 'attributes') of = attributes.class ?? 'node'
      if (name === 'attribute') titles.set(`${of} ${attributes.id}`, attributes.title || attributes.id || '')
      if (name === 'node' || name === 'edge') open.push({ is: name, own: attributes, more: {} })
      const top = open.at(-1)
      if (name === 'attvalue' && top) {
        const id = attributes.for ?? attributes.id ?? ''
        top.more[titles.get(`${top.is} ${id}`) ?? id] = attributes.value ?? ''
      }
      if (name === 'spell' && top) {
        top.own.start ??= attributes.start ?? ''
        top.own.end = attributes.end ?? top.own.end ?? ''
      }
    },
    text() {},
    close(name) {
      if (name !== 'node' && name !== 'edge') return
      const done = open.pop()
      if (!done) return
      const { own, more } = done
      const { id = '', label, source = '', target = '', start = '', end = '', kind = '', type = '', weight = '' } = own
      if (done.is === 'node') return void entities.push(entityOf(id, more, label))
      const direction = /^(un|mutual|)directed$|^mutual$/i.test(type) ? {} : { type }
      const all = Object.fromEntries(
        Object.entries({ start, end, kind, weight, ...direction, ...more }).filter(([, value]) => value !== ''),
      )
      ties.push(tieOf(source, target, all, label))
    },
  })
  return { format: 'GEXF', encoding: null, separator: null, notes: [], tables: graphTables({ entities, ties }) }
}
