import type { Records } from '../evidence/records.ts'

export interface Looked {
  revision: string
  form: number | null
  records: Records
}
