/** Files of the whole record take long and need no ledger: a thread of their own, so that no other answer waits. */
import { serveCalls } from '../threads/serve-calls.ts'
import { wholeRecord } from './exported.ts'
import { failureOf } from './failures.ts'
import { toJson } from './json.ts'
import type { ExportCalls } from './ledger-calls.ts'
import { moved } from './moved.ts'
import { recordsFrom } from './records-from.ts'

serveCalls<ExportCalls>({ make: ({ source }) => moved(toJson(wholeRecord(recordsFrom(source)))) }, failureOf)
