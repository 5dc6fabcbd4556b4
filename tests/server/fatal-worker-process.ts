/** A worker that can be broken in every way there is; for apart.test.ts. */
import { serveCalls } from '../../server/threads/serve-calls.ts'

export interface FatalCalls {
  answer: { input: number; output: number }
  /** V8 gives up: an array larger than it has room for, made inside one of its own functions. */
  fatal: { input: null; output: null }
  /** What V8's own limits do not count. */
  buffers: { input: null; output: null }
  heap: { input: null; output: null }
  fault: { input: null; output: null }
  endless: { input: null; output: null }
}

serveCalls<FatalCalls>(
  {
    answer: n => n + 1,
    fatal() {
      'a'.repeat(2 ** 27).split(/a/)
      return null
    },
    buffers() {
      const kept: Uint8Array[] = []
      for (;;) kept.push(new Uint8Array(8 * 1024 * 1024).fill(1))
    },
    heap() {
      const kept: number[][] = []
      for (;;) kept.push(new Array(100_000).fill(0.5))
    },
    fault() {
      throw new TypeError('a fault of our own')
    },
    endless() {
      for (;;);
    },
  },
  () => null,
)
