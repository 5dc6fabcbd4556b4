import type { Following } from '../says-so/follow.ts'
import type { Calls } from './read-calls.ts'

export interface CallsCalls {
  read: { input: { text: string }; output: Calls }
  follow: { input: { text: string }; output: Following }
}
