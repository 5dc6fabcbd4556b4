import type { Read } from './read-document.ts'

export interface PageCalls {
  read: { input: { body: Uint8Array; type: string }; output: Read }
}
