import { ProblemError } from '../answers/problems.ts'
import { coded } from '../contract/told/coded.ts'
import type { Workspaces } from '../contract/workspaces.ts'

export interface Beside {
  /** Names, this one's left out; null where there can be none, and then `why` says so. */
  names(): Promise<string[] | null>
  why: Workspaces['why']
  /** Throws ProblemError for a name that is taken. */
  add(name: string): Promise<void>
  address(name: string): string
}

export const alone: Beside = {
  names: async () => null,
  why: null,
  add: async () => {
    throw new ProblemError('not-found', coded('noWorkspaceIsBegunFrom'))
  },
  address: name => name,
}
