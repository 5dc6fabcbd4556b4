/** A counter for people, and a random tail so that two stores never share one. "0" is the empty store. */
import { randomBytes } from 'node:crypto'

export const firstRevision = '0'

/** "12-9f3ac1d2" follows "11-…". */
export const nextRevision = (revision: string): string => `${Number.parseInt(revision, 10) + 1}-${randomBytes(4).toString('hex')}`
