import type { ShowCommand } from '../ast/ast.ts'
import { aggregates, functions } from '../functions/index.ts'
import type { QueryContext } from '../graph/context.ts'
import type { DeclaredIndex, Value } from '../types/types.ts'
import { procedures } from './index.ts'

export interface ShowTable {
  readonly columns: readonly string[]
  readonly brief: number
  rows(ctx: QueryContext): Value[][]
}

const byName = (rows: Value[][], column = 0): Value[][] => rows.sort((a, b) => (String(a[column]) < String(b[column]) ? -1 : 1))

const declared = (ctx: QueryContext): readonly DeclaredIndex[] => ctx.schema?.indexes() ?? []
const listed = (names: readonly string[] | null): Value => names && [...names]
const PROVIDERS = { RANGE: 'range-1.0', FULLTEXT: 'fulltext-1.0', LOOKUP: 'token-lookup-1.0' }

function indexRow({ name, type, entity, labels, properties, unique }: DeclaredIndex, i: number): Value[] {
  const what = [type, entity, listed(labels), listed(properties), PROVIDERS[type], unique ? name : null]
  return [BigInt(i + 1), name, 'ONLINE', 100, ...what, null, 0n]
}

function constraintRow({ name, entity, labels, properties }: DeclaredIndex, i: number): Value[] {
  const type = entity === 'NODE' ? 'UNIQUENESS' : 'RELATIONSHIP_UNIQUENESS'
  return [BigInt(i + 1), name, type, entity, listed(labels), listed(properties), name, null]
}

export const shows: Readonly<Record<ShowCommand['what'], ShowTable>> = {
  indexes: {
    columns: [
      'id',
      'name',
      'state',
      'populationPercent',
      'type',
      'entityType',
      'labelsOrTypes',
      'properties',
      'indexProvider',
      'owningConstraint',
      'lastRead',
      'readCount',
    ],
    brief: 12,
    rows: ctx => byName(declared(ctx).map(indexRow), 1),
  },
  constraints: {
    columns: ['id', 'name', 'type', 'entityType', 'labelsOrTypes', 'properties', 'ownedIndex', 'propertyType'],
    brief: 8,
    rows: ctx =>
      byName(
        declared(ctx).flatMap((index, i) => (index.unique ? [constraintRow(index, i)] : [])),
        1,
      ),
  },
  procedures: {
    columns: [
      'name',
      'description',
      'mode',
      'worksOnSystem',
      'signature',
      'admin',
      'rolesExecution',
      'rolesBoostedExecution',
      'isDeprecated',
      'deprecatedBy',
      'option',
    ],
    brief: 4,
    rows: () =>
      byName([...procedures].map(([name, def]) => [name, def.description, 'READ', true, def.signature, false, ...UNLIMITED, OPTION])),
  },
  functions: {
    columns: [
      'name',
      'category',
      'description',
      'signature',
      'isBuiltIn',
      'returnDescription',
      'aggregating',
      'rolesExecution',
      'rolesBoostedExecution',
      'isDeprecated',
      'deprecatedBy',
    ],
    brief: 3,
    rows: () => byName([...functionRows(), ...aggregateRows()]),
  },
}

const UNLIMITED: readonly Value[] = [null, null, false, null]

const OPTION: Value = new Map([['deprecated', false]])

type Described = { name: string; args: readonly { name: string; type: string }[]; returns: string; description: string }

const signature = (def: Described): string =>
  `${def.name}(${def.args.map(arg => `${arg.name} :: ${arg.type}`).join(', ')}) :: ${def.returns}`

const functionRows = (): Value[][] =>
  [...functions.values()].map(def => [def.name, def.category, def.description, signature(def), true, def.returns, false, ...UNLIMITED])

const aggregateRows = (): Value[][] =>
  [...aggregates.values()].map(def => [def.name, 'Aggregating', def.description, signature(def), true, def.returns, true, ...UNLIMITED])
