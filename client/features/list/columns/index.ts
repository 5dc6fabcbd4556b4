/** The columns of both lists, in their order. A new one is a file and its name here. */
import { arabic } from './arabic.ts'
import { claims } from './claims.ts'
import type { EntityColumn, RelationColumn } from './column.ts'
import { contested } from './contested.ts'
import { date } from './date.ts'
import { degree } from './degree.ts'
import { from } from './from.ts'
import { id } from './id.ts'
import { kind } from './kind.ts'
import { manner } from './manner.ts'
import { name } from './name.ts'
import { origins } from './origins.ts'
import { publishers } from './publishers.ts'
import { said } from './said.ts'
import { state } from './state.ts'
import { to } from './to.ts'
import { type } from './type.ts'

export const relationColumns: readonly RelationColumn[] = [
  from,
  type,
  to,
  said,
  manner,
  state,
  contested,
  claims,
  publishers,
  origins,
  date,
]
export const entityColumns: readonly EntityColumn[] = [name, arabic, kind, degree, id]
