import { addresses as at } from '../addresses.ts'
import { NewWorkspace, WorkspaceMade, Workspaces } from '../workspaces.ts'
import { route } from './route.ts'

export const workspacesRoutes = {
  workspaces: route({
    ...at.workspaces,
    summary: 'The workspace of this address, and those that can be opened beside it',
    output: Workspaces,
  }),
  addWorkspace: route({
    ...at.addWorkspace,
    summary: 'Begins an empty workspace beside this one',
    body: NewWorkspace,
    output: WorkspaceMade,
  }),
}
