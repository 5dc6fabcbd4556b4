import type { Answers } from '../../answers/answers.ts'
import type { FigureMaker } from '../../answers/figure-maker.ts'
import type { TableReader } from '../../answers/table-reader.ts'
import type { Place } from '../../contract/workspaces.ts'
import type { QueryFolder } from '../../library/read-folders.ts'
import type { GraphStore } from '../../store/store.ts'
import type { Pages } from '../../web/pages.ts'
import type { Beside } from '../beside.ts'
import type { Limits } from '../limits.ts'
import type { Running } from '../query/running.ts'
import type { Slots } from '../query/slots.ts'

export interface RouteContext {
  store: GraphStore
  answers: Answers
  tables: TableReader
  limits: Limits
  slots: Slots
  running: Running
  checked: boolean
  workspace: string
  place: Place
  beside: Beside
  pages: Pages | null
  figures: FigureMaker | null
  queryFolders: readonly QueryFolder[]
}
