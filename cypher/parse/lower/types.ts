import type { TypeExpression } from '../../ast/ast.ts'
import { CypherError } from '../../types/errors.ts'
import { G, type TypeContext, type TypeNameContext, type TypePartContext } from '../grammar.ts'
import { positionOf } from '../source.ts'

type Alternative = TypeExpression['alternatives'][number]

const SYNONYMS: Readonly<Record<string, string>> = {
  NOTHING: 'NOTHING',
  NULL: 'NULL',
  BOOL: 'BOOLEAN',
  BOOLEAN: 'BOOLEAN',
  VARCHAR: 'STRING',
  STRING: 'STRING',
  INT: 'INTEGER',
  INTEGER: 'INTEGER',
  SIGNEDINTEGER: 'INTEGER',
  INTEGER64: 'INTEGER',
  INT64: 'INTEGER',
  FLOAT: 'FLOAT',
  FLOAT64: 'FLOAT',
  DATE: 'DATE',
  LOCALTIME: 'LOCAL TIME',
  LOCALDATETIME: 'LOCAL DATETIME',
  ZONEDTIME: 'ZONED TIME',
  ZONEDDATETIME: 'ZONED DATETIME',
  TIMEWITHOUTTIMEZONE: 'LOCAL TIME',
  TIMEWITHTIMEZONE: 'ZONED TIME',
  TIMESTAMPWITHOUTTIMEZONE: 'LOCAL DATETIME',
  TIMESTAMPWITHTIMEZONE: 'ZONED DATETIME',
  DURATION: 'DURATION',
  POINT: 'POINT',
  NODE: 'NODE',
  ANYNODE: 'NODE',
  VERTEX: 'NODE',
  ANYVERTEX: 'NODE',
  RELATIONSHIP: 'RELATIONSHIP',
  ANYRELATIONSHIP: 'RELATIONSHIP',
  EDGE: 'RELATIONSHIP',
  ANYEDGE: 'RELATIONSHIP',
  MAP: 'MAP',
  ANYMAP: 'MAP',
  PATH: 'PATH',
  PATHS: 'PATH',
  PROPERTYVALUE: 'PROPERTY VALUE',
  ANYPROPERTYVALUE: 'PROPERTY VALUE',
  ANY: 'ANY',
  ANYVALUE: 'ANY',
}

export function lowerType(ctx: TypeContext): TypeExpression {
  return { alternatives: ctx.typePart().flatMap(lowerPart) }
}

function lowerPart(ctx: TypePartContext): Alternative[] {
  const inner = lowerName(ctx.typeName())
  const notNull = ctx.typeNullability() !== null
  let parts = inner.map(part => ({ ...part, notNull: part.notNull || notNull }))
  for (const suffix of ctx.typeListSuffix()) {
    parts = [{ name: 'LIST', inner: { alternatives: parts }, notNull: suffix.typeNullability() !== null }]
  }
  return parts
}

function lowerName(ctx: TypeNameContext): Alternative[] {
  const inner = ctx.type()
  if (inner instanceof G.TypeContext) {
    const element = lowerType(inner)
    const isList = ctx.LIST() !== null || ctx.ARRAY() !== null
    return isList ? [{ name: 'LIST', inner: element, notNull: false }] : [...element.alternatives]
  }
  const name = SYNONYMS[ctx.getText().toUpperCase()]
  if (name === undefined) throw CypherError.notFaithful(`The type ${ctx.getText()}`, positionOf(ctx))
  return [{ name, notNull: false }]
}
