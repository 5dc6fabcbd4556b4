/** Addresses alone, so that the client need not load api.ts with its checks. */
export interface Address {
  method: 'get' | 'post' | 'delete'
  /** Express style, "/api/entities/:id". */
  path: string
  /** application/x-ndjson instead of JSON. */
  stream?: true
}

export const addresses = {
  health: { method: 'get', path: '/api/health' },
  schema: { method: 'get', path: '/api/schema' },
  search: { method: 'get', path: '/api/search' },
  graph: { method: 'get', path: '/api/graph' },
  overview: { method: 'get', path: '/api/overview' },
  entity: { method: 'get', path: '/api/entities/:id' },
  neighbours: { method: 'get', path: '/api/entities/:id/neighbours' },
  evidence: { method: 'get', path: '/api/relations/:id/evidence' },
  names: { method: 'get', path: '/api/names' },
  claim: { method: 'get', path: '/api/claims/:id' },
  sources: { method: 'get', path: '/api/sources' },
  source: { method: 'get', path: '/api/sources/:id' },
  addSource: { method: 'post', path: '/api/sources' },
  addEntity: { method: 'post', path: '/api/entities' },
  addClaim: { method: 'post', path: '/api/claims' },
  correctClaim: { method: 'post', path: '/api/claims/:id/correction' },
  withdrawClaim: { method: 'post', path: '/api/claims/:id/withdrawal' },
  assess: { method: 'post', path: '/api/assessments' },
  assessments: { method: 'get', path: '/api/assessments' },
  duplicates: { method: 'get', path: '/api/duplicates' },
  figure: { method: 'post', path: '/api/figure' },
  exportAll: { method: 'get', path: '/api/export' },
  exportSource: { method: 'get', path: '/api/export/source/:id' },
  readFiles: { method: 'post', path: '/api/import/read' },
  dryRun: { method: 'post', path: '/api/import/dry-run' },
  importFiles: { method: 'post', path: '/api/import' },
  unreadableRows: { method: 'post', path: '/api/import/unreadable' },
  saveSheets: { method: 'get', path: '/api/export/sheets' },
  lookAtChanges: { method: 'post', path: '/api/import/changes/dry-run' },
  importChanges: { method: 'post', path: '/api/import/changes' },
  undoImport: { method: 'post', path: '/api/import/undo' },
  library: { method: 'get', path: '/api/queries' },
  workspaces: { method: 'get', path: '/api/workspaces' },
  addWorkspace: { method: 'post', path: '/api/workspaces' },
  readPage: { method: 'post', path: '/api/web/read' },
  checkPage: { method: 'post', path: '/api/web/check' },
  paths: { method: 'get', path: '/api/paths' },
  setAside: { method: 'get', path: '/api/set-aside' },
  speakers: { method: 'get', path: '/api/speakers' },
  foundations: { method: 'get', path: '/api/foundations' },
  compare: { method: 'get', path: '/api/compare' },
  relationLedger: { method: 'get', path: '/api/relations/:id/ledger' },
  entityLedger: { method: 'get', path: '/api/entities/:id/ledger' },
  sourceLedger: { method: 'get', path: '/api/sources/:id/ledger' },
  query: { method: 'post', path: '/api/query', stream: true },
  cancelQuery: { method: 'delete', path: '/api/query/:id' },
  plan: { method: 'post', path: '/api/query/plan' },
} as const satisfies Record<string, Address>
