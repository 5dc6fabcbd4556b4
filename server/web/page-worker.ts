import { serveCalls } from '../threads/serve-calls.ts'
import type { PageCalls } from './page-calls.ts'
import { readDocument } from './read-document.ts'

serveCalls<PageCalls>({ read: ({ body, type }) => readDocument(body, type) }, () => ({}))
