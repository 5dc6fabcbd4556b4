/** How much memory a thread gets that holds all of the record. */
import { totalmem } from 'node:os'

/** Half of the machine's memory at most, and what V8 can address well. */
export const maxMegabytes = Math.min(8192, Math.floor(totalmem() / 2 / 1024 / 1024))

/** Reading a journal makes much that is short-lived: with V8's 48 MB it is copied about for a quarter of the time. Taken only when needed. */
export const youngMegabytes = 192
