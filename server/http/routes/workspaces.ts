import type { Router } from 'express'
import { api } from '../../contract/api.ts'
import { bind } from '../route.ts'
import type { RouteContext } from './context.ts'

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
