import type { Records } from '../evidence/records.ts'

export interface Looked {
  revision: string
  /** Version of its form; null where nothing was ever written. */
  form: number | null
  records: Records
}
