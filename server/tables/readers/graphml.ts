import { noted } from '../../contract/told/noted.ts'
import { entityOf, type GraphEntity, type GraphTie, graphTables, tieOf } from '../graph-tables.ts'
import type { FileBytes, Reader, ReadFile } from '../table.ts'
import { walkXml } from '../xml.ts'

export const graphml: Reader = {
  format: 'GraphML',
  reads: ({ name }, start) => /\.graphml$/i.test(name) || /<graphml[\s>]/.test(start),
  read,
}

interface Open {
  is: 'node' | 'edge'
  id: string
  from: string
  to: string
  label: string | undefined
  more: Record<string, string>
}

function read(file: FileBytes): ReadFile {
  const keys = new Map<string, string>()
  const entities: GraphEntity[] = []
  const ties: GraphTie[] = []
  const open: Open[] = []
  let hyperedges = 0
  let key: string | null = null
  let data = ''
  walkXml(file, {
    open(name, attributes) {
      if (name === 'key') keys.set(attributes.id ?? '', attributes['attr.name'] || attributes.id || '')
      if (name === 'hyperedge') hyperedges++
      if (name === 'node' || name === 'edge') {
        const { id = '', source = '', target = '', label, labels } = attributes
        const more: Record<string, string> = { ...(labels && { labels }) }
        open.push({ is: name, id, from: source, to: target, label, more })
      }
      if (name === 'data') {
        key = keys.get(attributes.key ?? '') ?? attributes.key ?? ''
        data = ''
      }
    },
    text(text) {
      if (key !== null) data += text
    },
    close(name) {
      const top = open.at(-1)
      if (name === 'data' && key !== null) {
        const text = data.replace(/\s+/g, ' ').trim()
        if (top && text !== '') top.more[key || 'label'] = text
        key = null
      }
      if (name !== 'node' && name !== 'edge') return
      const done = open.pop()
      if (!done) return
      if (done.is === 'node') entities.push(entityOf(done.id, done.more))
      else ties.push(tieOf(done.from, done.to, done.more, done.label))
    },
  })
  return {
    ...{ format: 'GraphML', encoding: null, separator: null },
    notes: hyperedges > 0 ? [noted('hyperedges', { n: hyperedges })] : [],
    tables: graphTables({ entities, ties }),
  }
}
