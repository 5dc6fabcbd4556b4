import { totalmem } from 'node:os'

/** Half of the machine's memory, and no more than V8 handles well. */
export const maxMegabytes = Math.min(8192, Math.floor(totalmem() / 2 / 1024 / 1024))

/** Reading a journal makes many short-lived objects: V8's 48 MB cost a quarter of the time in copying. Taken only when needed. */
export const youngMegabytes = 192
