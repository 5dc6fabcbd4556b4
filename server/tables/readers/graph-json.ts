/** Cytoscape's elements, nodes and edges (links, relationships), rows of Neo4j's Browser, lines of APOC. */
import { coded } from '../../contract/told/coded.ts'
import { entityOf, type GraphEntity, type GraphTie, graphTables, tieOf } from '../graph-tables.ts'
import { at, cellOf, cellsOf, isObject, type Json, objects, readJson } from '../json.ts'
import type { FileBytes, Reader, ReadFile } from '../table.ts'
import { Unreadable } from '../unreadable.ts'

export const graphJson: Reader = {
  format: 'JSON of nodes and edges (Cytoscape, Neo4j Browser, APOC)',
  reads: ({ name }, start) => /\.(json|cyjs|jsonl|ndjson)$/i.test(name) || /^\s*[[{]/.test(start),
  read,
}

interface Graph {
  entities: Map<string, GraphEntity>
  ties: Map<string, GraphTie>
}

function read(file: FileBytes): ReadFile {
  const json = readJson(file)
  const graph: Graph = { entities: new Map(), ties: new Map() }
  const elements = at(json, 'elements') ?? (isCytoscape(json) ? json : undefined)
  if (elements !== undefined) cytoscape(elements, graph)
  else if (isObject(json) && Array.isArray(json.nodes)) plain(json, graph)
  else for (const row of objects(Array.isArray(json) ? json : [json])) neo4j(row, graph, 0)
  const { entities, ties } = graph
  if (ties.size === 0 && entities.size === 0)
    throw new Unreadable(
      file.name,
      null,
      coded('holdsNoNodesAndEdges'),
      coded('theseGraphsCan', { shapes: '{ nodes, edges }, { elements }' }),
    )
  return {
    format: 'JSON',
    encoding: 'utf-8',
    separator: null,
    notes: [],
    tables: graphTables({ entities: [...entities.values()], ties: [...ties.values()] }),
  }
}

const isCytoscape = (json: unknown): boolean => Array.isArray(json) && json.length > 0 && json.every(each => isObject(at(each, 'data')))

function cytoscape(elements: unknown, graph: Graph): void {
  const all = isObject(elements) ? [...objects(elements.nodes), ...objects(elements.edges)] : objects(elements)
  for (const { data } of all) {
    const { id = '', source, target, label, name, ...more } = cellsOf(data)
    if (source && target) graph.ties.set(id || `${graph.ties.size}`, tieOf(source, target, { ...more, ...(name && { name }) }, label))
    else graph.entities.set(id, entityOf(id, more, label || name))
  }
}

/** d3, vis.js, sigma, node-link of NetworkX, Neo4j's { nodes, relationships }. */
function plain(json: Json, graph: Graph): void {
  for (const [i, node] of objects(json.nodes).entries()) {
    if (isNeo4jNode(node)) neo4j(node, graph, 0)
    else {
      const { id, key, attributes, data, ...rest } = node
      const more = { ...cellsOf(rest), ...cellsOf(attributes), ...cellsOf(data) }
      const name = cellOf(id ?? key ?? i)
      graph.entities.set(name, entityOf(name, more))
    }
  }
  for (const edge of [json.edges, json.links, json.relationships].flatMap(objects)) {
    if (isNeo4jRelationship(edge)) neo4j(edge, graph, 0)
    else {
      const { source, target, from, to, id, key, label, attributes, data, ...rest } = edge
      const end = (value: unknown) => cellOf(isObject(value) ? (value.id ?? value.key) : value)
      const more = { ...cellsOf(rest), ...cellsOf(attributes), ...cellsOf(data) }
      graph.ties.set(`${graph.ties.size} ${cellOf(id ?? key)}`, tieOf(end(source ?? from), end(target ?? to), more, cellOf(label)))
    }
  }
}

const isNeo4jNode = (value: Json): boolean => Array.isArray(value.labels) && isObject(value.properties)
const isNeo4jRelationship = (value: Json): boolean =>
  (value.startNodeElementId ?? value.startNode ?? value.start) !== undefined && (value.type ?? value.label) !== undefined

const idOf = (value: Json): string => cellOf(value.elementId ?? value.identity ?? value.id)

function neo4j(value: Json, graph: Graph, depth: number): void {
  if (value.type === 'node' || isNeo4jNode(value)) {
    graph.entities.set(idOf(value), nodeOf(value))
    return
  }
  if (isNeo4jRelationship(value)) {
    const end = (side: unknown): string => {
      if (!isObject(side)) return cellOf(side)
      // APOC gives an end its labels; a node of the file says more
      if (!graph.entities.has(idOf(side))) graph.entities.set(idOf(side), nodeOf(side))
      return idOf(side)
    }
    const from = end(value.startNodeElementId ?? value.start ?? value.startNode)
    const to = end(value.endNodeElementId ?? value.end ?? value.endNode)
    const type = cellOf(value.type === 'relationship' ? value.label : (value.type ?? value.label))
    graph.ties.set(`${type} ${idOf(value) || graph.ties.size}`, tieOf(from, to, cellsOf(value.properties), type))
    return
  }
  if (depth > 5) return
  for (const inner of Object.values(value))
    for (const each of Array.isArray(inner) ? inner : [inner]) if (isObject(each)) neo4j(each, graph, depth + 1)
}

const nodeOf = (value: Json): GraphEntity => {
  const kind = cellOf(Array.isArray(value.labels) ? value.labels[0] : value.labels)
  const { kind: guessed, ...entity } = entityOf(idOf(value), cellsOf(value.properties))
  return { ...entity, kind: kind || guessed }
}
