import type { Value } from '../types/types.ts'
import { fulltextProcedures } from './fulltext.ts'
import type { ProcedureDef } from './procedure.ts'
import { schemaVisualization } from './schema-visualization.ts'

const single = (values: readonly string[]): Value[][] => values.map(value => [value])

const list: readonly (readonly [string, ProcedureDef])[] = [
  [
    'db.labels',
    {
      args: [],
      min: 0,
      columns: ['label'],
      signature: 'db.labels() :: (label :: STRING)',
      description: "List all labels attached to nodes within a database according to the user's access rights.",
      rows: (_args, ctx) => single(ctx.graph.labels()),
    },
  ],
  [
    'db.relationshipTypes',
    {
      args: [],
      min: 0,
      columns: ['relationshipType'],
      signature: 'db.relationshipTypes() :: (relationshipType :: STRING)',
      description: 'List all types attached to relationships within a database.',
      rows: (_args, ctx) => single(ctx.graph.relationshipTypes()),
    },
  ],
  [
    'db.propertyKeys',
    {
      args: [],
      min: 0,
      columns: ['propertyKey'],
      signature: 'db.propertyKeys() :: (propertyKey :: STRING)',
      description: 'List all property keys in the database.',
      rows: (_args, ctx) => single(ctx.graph.propertyKeys()),
    },
  ],
  [
    'db.schema.visualization',
    {
      args: [],
      min: 0,
      columns: ['nodes', 'relationships'],
      signature: 'db.schema.visualization() :: (nodes :: LIST<NODE>, relationships :: LIST<RELATIONSHIP>)',
      description: 'Visualizes the schema of the data.',
      rows: (_args, ctx) => [schemaVisualization(ctx.graph, ctx.schema?.indexes() ?? [])],
    },
  ],
  [
    'dbms.components',
    {
      args: [],
      min: 0,
      columns: ['name', 'versions', 'edition'],
      signature: 'dbms.components() :: (name :: STRING, versions :: LIST<STRING>, edition :: STRING)',
      description: 'List DBMS components and their versions.',
      rows: () => [['Isnad', ['5'], 'embedded']],
    },
  ],
]

/** Procedure names are case-sensitive. */
export const procedures: ReadonlyMap<string, ProcedureDef> = new Map([...list, ...fulltextProcedures])
