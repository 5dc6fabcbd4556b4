import type { Router } from 'express'
import { ProblemError } from '../../answers/problems.ts'
import { api } from '../../contract/api.ts'
import type { Workspaces } from '../../contract/workspaces.ts'
import { bind } from '../route.ts'
import type { RouteContext } from './context.ts'

/** Other workspaces of the same folder of folders. */
export interface Beside {
  /** Names, this one's left out; null where there can be none, and then `why` says so. */
  names(): Promise<string[] | null>
  why: Workspaces['why']
  /** Begins an empty one. Throws ProblemError for a name that is taken. */
  add(name: string): Promise<void>
  /** Relative to the page of this one. */
  address(name: string): string
}

export const alone: Beside = {
  names: async () => null,
  why: null,
  add: async () => {
    throw new ProblemError('not-found', 'No workspace is begun from here.')
  },
  address: name => name,
}

export function workspacesRoutes(router: Router, { place, beside, checked }: RouteContext): void {
  bind(
    router,
    api.workspaces,
    async () => {
      const names = await beside.names()
      const others = (names ?? []).map(name => ({ name, address: beside.address(name) }))
      return { place, others, open: names !== null, why: beside.why }
    },
    checked,
  )
  bind(
    router,
    api.addWorkspace,
    async ({ body: { name } }) => {
      await beside.add(name)
      return { name, address: beside.address(name) }
    },
    checked,
  )
}
