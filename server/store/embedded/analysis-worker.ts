/** In a thread that can be ended: a hostile text may take the analyzer many seconds. */

import { compile } from '@isnad/cypher/compile'
import { parse } from '@isnad/cypher/parse'
import { serveCalls } from '../../threads/serve-calls.ts'
import { follow } from '../says-so/follow.ts'
import { failureOf } from './cypher-failures.ts'
import type { AnalysisCalls } from './protocol.ts'

serveCalls<AnalysisCalls>(
  {
    compile: ({ text, own }) => (own ? { text, ast: parse(text) } : compile(text)),
    follow: ({ text }) => follow(text),
  },
  failureOf,
)
