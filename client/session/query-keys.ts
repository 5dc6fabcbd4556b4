/** Every key under which answers of the server are kept. */
import type { Lens } from '../../server/contract/lens.ts'

export const queryKeys = {
  schema: () => ['schema'],
  library: () => ['library'],
  workspaces: () => ['workspaces'],
  health: () => ['health'],
  start: () => ['start'],
  search: (q: string, lens: Lens, limit: number) => ['search', q, limit, lens],
  graph: (lens: Lens) => ['graph', lens],
  entity: (id: string, lens: Lens) => ['entity', id, lens],
  entities: (ids: readonly string[]) => ['entities', ids],
  ends: (ids: readonly (string | null)[]) => ['ends', ids],
  evidence: (id: string, lens: Lens) => ['evidence', id, lens],
  evidences: (ids: readonly string[], lens: Lens) => ['evidences', ids, lens],
  ledger: (of: 'relationLedger' | 'entityLedger' | 'sourceLedger', id: string, lens: Lens) => ['ledger', of, id, lens],
  claim: (id: string) => ['claim', id],
  plan: (query: string, counted: boolean) => ['plan', query, counted],
  claims: (ids: readonly string[]) => ['claims', ids],
  assessments: (of: string) => ['assessments', of],
  sources: () => ['sources'],
  source: (id: string) => ['source', id],
  speakers: (lens: Lens) => ['speakers', lens],
  foundations: (roles: readonly string[], q: string) => ['foundations', roles, q],
  duplicates: (name: string, kind: string) => ['duplicates', name, kind],
  setAside: (lens: Lens) => ['set-aside', lens],
  compare: (a: Lens, b: Lens, limit: number) => ['compare', a, b, limit],
  paths: (from: string, to: string, lens: Lens) => ['paths', from, to, lens],
  answer: (cypher: string, run: string) => ['answer', cypher, run],
  nameIndex: () => ['name-index'],
  /** A copy of a source's text: of this browser, never of the server. */
  copy: (source: string) => ['copy', source],
} as const satisfies Record<string, (...of: never[]) => readonly unknown[]>
