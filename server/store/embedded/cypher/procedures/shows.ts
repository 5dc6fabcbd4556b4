/** What SHOW tells. Without YIELD only the first `brief` columns are shown. */

import type { ShowCommand } from '../ast.ts'
import { aggregates, functions } from '../functions/index.ts'
import type { Value } from '../types.ts'
import { procedures } from './index.ts'

export interface ShowTable {
  readonly columns: readonly string[]
  readonly brief: number
  rows(): Value[][]
}

const byName = (rows: Value[][]): Value[][] => rows.sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1))

/** The engine builds its property indexes by itself; there are none that a user has made, and no constraints. */
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
    rows: () => [],
  },
  constraints: {
    columns: ['id', 'name', 'type', 'entityType', 'labelsOrTypes', 'properties', 'ownedIndex', 'propertyType'],
    brief: 8,
    rows: () => [],
  },
  procedures: {
    columns: ['name', 'description', 'mode', 'worksOnSystem', 'signature'],
    brief: 4,
    rows: () => byName([...procedures].map(([name, def]) => [name, def.description, 'READ', false, def.signature])),
  },
  functions: {
    columns: ['name', 'category', 'description', 'signature', 'isBuiltIn', 'returnDescription', 'aggregating'],
    brief: 3,
    rows: () => byName([...functionRows(), ...aggregateRows()]),
  },
}

type Described = { name: string; args: readonly { name: string; type: string }[]; returns: string; description: string }

const signature = (def: Described): string =>
  `${def.name}(${def.args.map(arg => `${arg.name} :: ${arg.type}`).join(', ')}) :: ${def.returns}`

const functionRows = (): Value[][] =>
  [...functions.values()].map(def => [def.name, def.category, def.description, signature(def), true, def.returns, false])

const aggregateRows = (): Value[][] =>
  [...aggregates.values()].map(def => [def.name, 'Aggregating', def.description, signature(def), true, def.returns, true])
