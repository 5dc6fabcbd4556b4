/** Reading clauses go through the engine, CREATE is done here; no reading scenario's set-up uses SET or MERGE. */
import type { Clause, CreateClause, Expression, PathPattern, RelationshipPattern } from '../ast/ast.ts'
import { execute } from '../execute.ts'
import type { QueryContext } from '../graph/context.ts'
import { parse } from '../parse/parse.ts'
import type { NodeValue, RelationshipValue, Value } from '../types/types.ts'
import { isNode, isRelationship } from '../values/index.ts'

type Row = Map<string, Value>

export function loadGraph(text: string, ctx: QueryContext): void {
  const deleted = /\bDELETE (\w+)\b/.exec(text)
  let rows: Row[] = [new Map()]
  let reading: Clause[] = []
  for (const clause of clausesOf(text.replace(deleted?.[0] ?? '', ''))) {
    if (clause.kind !== 'create') {
      reading.push(clause)
      continue
    }
    rows = read(rows, reading, ctx)
    reading = []
    create(rows, clause, ctx)
  }
  for (const row of rows) {
    const doomed = row.get(deleted?.[1] ?? '')
    if (doomed && isRelationship(doomed)) ctx.graph.removeRelationship(doomed)
  }
}

function clausesOf(text: string): readonly Clause[] {
  const { query } = parse(text, { allowWrites: true })
  if (query.kind !== 'single') throw new Error(`a set-up with UNION: ${text}`)
  return query.clauses
}

function rowsClauses(rows: readonly Row[]): readonly Clause[] {
  const names = [...(rows[0]?.keys() ?? [])]
  const items = names.map(name => `row.\`${name}\` AS \`${name}\``)
  const text = `UNWIND $rows AS row WITH ${[...items, '0 AS `no variable`'].join(', ')} RETURN 0`
  return clausesOf(text).slice(0, -1)
}

const RETURN_STAR = clausesOf('MATCH (n) RETURN *').at(-1) as Clause

function read(rows: readonly Row[], clauses: readonly Clause[], ctx: QueryContext): Row[] {
  return clauses.length === 0 ? [...rows] : run(rows, [...clauses, RETURN_STAR], ctx)
}

function run(rows: readonly Row[], clauses: readonly Clause[], ctx: QueryContext): Row[] {
  const params = new Map([...ctx.params, ['rows', rows.map(row => new Map(row))] as const])
  const ast = { mode: 'run', query: { kind: 'single', clauses: [...rowsClauses(rows), ...clauses] } } as const
  const result = execute({ text: '', ast }, { ...ctx, params })
  return [...result.rows].map(values => new Map(result.columns.map((name, i) => [name, values[i] ?? null])))
}

/** Pattern by pattern, since a later one may use what an earlier one made. */
function create(rows: Row[], clause: CreateClause, ctx: QueryContext): void {
  for (const pattern of clause.patterns) {
    const maps = pattern.elements.flatMap(element => ('properties' in element && element.properties ? [element.properties] : []))
    const values = evaluate(rows, maps, ctx)
    for (const [i, row] of rows.entries()) {
      createPath(pattern, row, new Map(maps.map((expression, at) => [expression, values[i]?.[at] ?? null])), ctx)
    }
  }
}

function evaluate(rows: readonly Row[], expressions: readonly Expression[], ctx: QueryContext): Value[][] {
  if (expressions.length === 0) return []
  const items = expressions.map((expression, i) => ({ expression, name: `value${i}`, aliased: true, namedAt: expression.position }))
  const clause = { ...RETURN_STAR, star: false, items } as Clause
  return run(rows, [clause], ctx).map(row => [...row.values()])
}

function createPath(pattern: PathPattern, row: Row, values: ReadonlyMap<Expression, Value>, ctx: QueryContext): void {
  const propertiesOf = (expression: Expression | undefined): ReadonlyMap<string, Value> =>
    expression ? (values.get(expression) as ReadonlyMap<string, Value>) : new Map()
  let before: NodeValue | undefined
  let between: RelationshipPattern | undefined
  for (const element of pattern.elements) {
    if (element.kind === 'group') throw new Error('a group in CREATE')
    if (element.kind === 'relationship') {
      between = element
      continue
    }
    const known = row.get(element.variable ?? '')
    const node = known && isNode(known) ? known : ctx.graph.addNode(labelsOf(element.labels), propertiesOf(element.properties))
    if (element.variable) row.set(element.variable, node)
    if (between && before) {
      const relationship = connect(between, before, node, propertiesOf(between.properties), ctx)
      if (between.variable) row.set(between.variable, relationship)
    }
    before = node
  }
}

function connect(
  r: RelationshipPattern,
  a: NodeValue,
  b: NodeValue,
  properties: ReadonlyMap<string, Value>,
  ctx: QueryContext,
): RelationshipValue {
  const [type = ''] = labelsOf(r.types)
  return r.direction === 'in' ? ctx.graph.addRelationship(type, b, a, properties) : ctx.graph.addRelationship(type, a, b, properties)
}

type Labels = RelationshipPattern['types']

function labelsOf(labels: Labels): string[] {
  if (!labels) return []
  if (labels.kind === 'name') return [labels.name]
  if (labels.kind === 'and') return labels.operands.flatMap(labelsOf)
  throw new Error(`labels that CREATE cannot have: ${labels.kind}`)
}
