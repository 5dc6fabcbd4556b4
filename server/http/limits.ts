export interface Limits {
  queryTimeoutMs: number
  rowLimit: number
  byteLimit: number
  running: number
  waiting: number
}

/** 48 MB of files as base64, and their descriptions. */
export const mostBodyWithFiles = 68 * 1024 * 1024

export const mostBytesWithFiles = 80 * 1024 * 1024

/** Names and values of a body, so that no small text takes much memory or time. Files: a mapping that decides 100,000 names. */
export const mostValues = { of: 200_000, withFiles: 1_500_000, seed: 25_000_000 }

export const defaultLimits: Limits = { queryTimeoutMs: 15_000, rowLimit: 10_000, byteLimit: 64 * 1024 * 1024, running: 4, waiting: 16 }
