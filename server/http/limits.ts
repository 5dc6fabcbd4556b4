export interface Limits {
  queryTimeoutMs: number
  rowLimit: number
  byteLimit: number
  running: number
  waiting: number
}

/** 48 MB of files as base64, and their descriptions. */
export const mostBodyWithFiles = 68 * 1024 * 1024

export const defaultLimits: Limits = { queryTimeoutMs: 15_000, rowLimit: 10_000, byteLimit: 64 * 1024 * 1024, running: 4, waiting: 16 }
