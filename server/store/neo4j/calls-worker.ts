/** In a thread that can be ended: a hostile text may take the grammar long. */
import { serveCalls } from '../../threads/serve-calls.ts'
import { failureOf } from '../embedded/cypher-failures.ts'
import { follow } from '../says-so/follow.ts'
import { readCalls } from './read-calls.ts'
import type { CallsCalls } from './reader-calls.ts'

serveCalls<CallsCalls>({ read: ({ text }) => readCalls(text), follow: ({ text }) => follow(text) }, failureOf)
