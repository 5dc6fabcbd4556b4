import { serveCalls } from '../threads/serve-calls.ts'
import type { PageCalls } from './page-calls.ts'
import { readPage } from './read-page.ts'

serveCalls<PageCalls>({ read: ({ body, type }) => readPage(body, type) }, () => ({}))
