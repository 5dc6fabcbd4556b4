/** The whole record as files takes long and needs no ledger: it is made in a thread of its own, so that no other answer waits for it. */
import { serveCalls } from '../threads/serve-calls.ts'
import { wholeRecord } from './exported.ts'
import { failureOf } from './failures.ts'
import { toJson } from './json.ts'
import type { ExportCalls } from './ledger-calls.ts'
import { moved } from './moved.ts'
import { recordsFrom } from './records-from.ts'

serveCalls<ExportCalls>({ make: ({ source }) => moved(toJson(wholeRecord(recordsFrom(source)))) }, failureOf)
