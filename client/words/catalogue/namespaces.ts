import type told from '../../../server/contract/told/claims.json'
import type toldDenials from '../../../server/contract/told/denials.json'
import type toldNotes from '../../../server/contract/told/notes.json'
import type toldProblems from '../../../server/contract/told/problems.json'
import type toldTitles from '../../../server/contract/told/titles.json'
import type actions from '../en/actions.json'
import type app from '../en/app.json'
import type canvas from '../en/canvas.json'
import type claims from '../en/claims.json'
import type cypher from '../en/cypher.json'
import type duplicates from '../en/duplicates.json'
import type empty from '../en/empty.json'
import type entity from '../en/entity.json'
import type evidence from '../en/evidence.json'
import type explore from '../en/explore.json'
import type exporting from '../en/export.json'
import type figure from '../en/figure.json'
import type filters from '../en/filters.json'
import type importing from '../en/import.json'
import type key from '../en/key.json'
import type layout from '../en/layout.json'
import type lens from '../en/lens.json'
import type list from '../en/list.json'
import type menu from '../en/menu.json'
import type notation from '../en/notation.json'
import type overview from '../en/overview.json'
import type palette from '../en/palette.json'
import type paths from '../en/paths.json'
import type search from '../en/search.json'
import type selection from '../en/selection.json'
import type session from '../en/session.json'
import type sources from '../en/sources.json'
import type state from '../en/state.json'
import type text from '../en/text.json'
import type ui from '../en/ui.json'
import type views from '../en/views.json'
import type whatif from '../en/whatif.json'
import type words from '../en/words.json'
import type write from '../en/write.json'

export interface Catalogue {
  actions: typeof actions
  app: typeof app
  canvas: typeof canvas
  claims: typeof claims
  cypher: typeof cypher
  duplicates: typeof duplicates
  entity: typeof entity
  evidence: typeof evidence
  explore: typeof explore
  export: typeof exporting
  figure: typeof figure
  filters: typeof filters
  import: typeof importing
  key: typeof key
  layout: typeof layout
  lens: typeof lens
  list: typeof list
  menu: typeof menu
  notation: typeof notation
  empty: typeof empty
  overview: typeof overview
  palette: typeof palette
  paths: typeof paths
  search: typeof search
  selection: typeof selection
  session: typeof session
  sources: typeof sources
  state: typeof state
  text: typeof text
  told: typeof told
  toldDenials: typeof toldDenials
  toldNotes: typeof toldNotes
  toldProblems: typeof toldProblems
  toldTitles: typeof toldTitles
  ui: typeof ui
  views: typeof views
  whatif: typeof whatif
  words: typeof words
  write: typeof write
}
