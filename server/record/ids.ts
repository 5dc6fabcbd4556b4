/** Ids for what is written in the explorer: readable, as a person would choose them. */
import { type Complaint, complaint } from './complaint.ts'

/** Names under which files are recorded; a person of that name would be taken for them. */
const reserved = new Set(['seed', 'files'])

/** "Anna Bérg" -> "anna-berg"; null where no Latin letter or digit is left. */
export function slug(name: string): string | null {
  const words = name
    .normalize('NFKD')
    .replace(/[\p{M}'’ʿʾ`]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
  return words === '' ? null : words
}

/** `start` itself where it is free, else with the first free number from 2. */
export function freeId(start: string, taken: (id: string) => boolean): string {
  for (let n = 1; ; n++) {
    const id = n === 1 ? start : `${start}-${n}`
    if (!taken(id)) return id
  }
}

/** The first free "start-n". */
export function numberedId(start: string, taken: (id: string) => boolean): string {
  for (let n = 1; ; n++) if (!taken(`${start}-${n}`)) return `${start}-${n}`
}

/** An id that is in use, or a name that only files have. */
export const idComplaints = (id: string | undefined, taken: (id: string) => boolean, by: string): Complaint[] => [
  ...(id !== undefined && taken(id) ? [complaint('id', `${id} is there already`, 'choose another, or leave it out')] : []),
  ...(reserved.has(by) ? [complaint('by', `“${by}” is how files are recorded`, 'give your own name')] : []),
]
