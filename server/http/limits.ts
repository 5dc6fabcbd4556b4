/** What one request may take. */
export interface Limits {
  queryTimeoutMs: number
  rowLimit: number
  /** Wire bytes of one query's rows. */
  byteLimit: number
  /** Queries at once, and how many may wait. */
  running: number
  waiting: number
}

/** Bytes of a body that holds files as base64: 48 MB of them, and what is said of them. */
export const mostBodyWithFiles = 68 * 1024 * 1024

export const defaultLimits: Limits = { queryTimeoutMs: 15_000, rowLimit: 10_000, byteLimit: 64 * 1024 * 1024, running: 4, waiting: 16 }
