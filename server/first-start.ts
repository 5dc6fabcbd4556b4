/** What a store gets when it is opened for the first time. */
import type { Env } from './env.ts'
import type { GraphStore } from './store/store.ts'

/** Waits for graph-seed; until then it seeds nothing. */
export async function firstStart(_store: GraphStore, _env: Env, _empty: boolean, _say: (line: string) => void): Promise<void> {}
