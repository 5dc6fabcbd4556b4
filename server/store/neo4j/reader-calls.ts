import type { Calls } from './read-calls.ts'

export interface CallsCalls {
  read: { input: { text: string }; output: Calls }
}
