import type { PrintMaterial } from '../print/material.ts'
import { element, escapeXml } from '../svg.ts'
import { type FlatRelation, flatOf } from './flat.ts'

const head = '<?xml version="1.0" encoding="UTF-8"?>\n'
const columns = ['said', 'disputed', 'derived', 'sources'] as const satisfies readonly (keyof FlatRelation)[]

/** GEXF 1.3, as Gephi reads it. */
export function toGexf(material: PrintMaterial): string {
  const { entities, relations } = flatOf(material)
  const attributes = (of: string, titles: readonly string[]): string =>
    element('attributes', { class: of }, ...titles.map(title => element('attribute', { id: title, title, type: 'string' })))
  const values = (pairs: readonly (readonly [string, string])[]): string =>
    element('attvalues', {}, ...pairs.map(([title, value]) => element('attvalue', { for: title, value })))
  return `${head}${element(
    'gexf',
    { xmlns: 'http://gexf.net/1.3', version: '1.3' },
    element(
      'graph',
      { defaultedgetype: 'directed' },
      attributes('node', ['kind']),
      attributes('edge', ['predicate', ...columns]),
      element('nodes', {}, ...entities.map(({ id, label, kind }) => element('node', { id, label }, values([['kind', kind]])))),
      element(
        'edges',
        {},
        ...relations.map(each =>
          element(
            'edge',
            { id: each.id, source: each.source, target: each.target, label: each.label, type: each.symmetric ? 'undirected' : 'directed' },
            values([['predicate', each.type], ...columns.map(column => [column, String(each[column])] as const)]),
          ),
        ),
      ),
    ),
  )}\n`
}

/** GraphML, as yEd, Gephi, igraph and NetworkX read it. */
export function toGraphml(material: PrintMaterial): string {
  const { entities, relations } = flatOf(material)
  const key = (of: string, title: string): string =>
    element('key', { id: `${of}-${title}`, for: of, 'attr.name': title, 'attr.type': 'string' })
  const data = (of: string, title: string, value: string): string => element('data', { key: `${of}-${title}` }, escapeXml(value))
  return `${head}${element(
    'graphml',
    { xmlns: 'http://graphml.graphdrawing.org/xmlns' },
    ...['label', 'kind'].map(title => key('node', title)),
    ...['label', 'predicate', ...columns].map(title => key('edge', title)),
    element(
      'graph',
      { edgedefault: 'directed' },
      ...entities.map(({ id, label, kind }) => element('node', { id }, data('node', 'label', label), data('node', 'kind', kind))),
      ...relations.map(each =>
        element(
          'edge',
          { id: each.id, source: each.source, target: each.target, directed: String(!each.symmetric) },
          data('edge', 'label', each.label),
          data('edge', 'predicate', each.type),
          ...columns.map(column => data('edge', column, String(each[column]))),
        ),
      ),
    ),
  )}\n`
}

export function toCytoscape(material: PrintMaterial): string {
  const { entities, relations } = flatOf(material)
  const elements = {
    nodes: entities.map(({ label, ...rest }) => ({ data: { ...rest, name: label } })),
    edges: relations.map(({ label, ...rest }) => ({ data: { ...rest, interaction: label } })),
  }
  return `${JSON.stringify({ elements }, null, 1)}\n`
}
