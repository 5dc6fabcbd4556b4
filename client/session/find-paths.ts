import type { Paths } from '../../server/contract/answers.ts'
import type { ExplorerState } from '../state/state.ts'
import { visible } from '../state/visible.ts'
import { call } from './api.ts'
import { isNarrowed, pathsOnScreen } from './paths-on-screen.ts'

/** Searches the record or, where filters or hands have hidden anything, only what is on screen. */
export async function findPaths(
  state: Pick<ExplorerState, 'picture'>,
  from: string,
  to: string,
  max: number,
): Promise<{ paths: Paths; narrowed: boolean }> {
  if (isNarrowed(state.picture)) return { paths: pathsOnScreen(visible(state), from, to, max), narrowed: true }
  return { paths: await call('paths', { query: { ...state.picture.lens, from, to, max } }), narrowed: false }
}
