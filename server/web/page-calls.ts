import type { ReadPage } from './read-page.ts'

export interface PageCalls {
  read: { input: { body: Uint8Array; type: string }; output: ReadPage }
}
