/** Readable ids, as a person would choose them. */
import { coded } from '../contract/told/coded.ts'
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

export function freeId(start: string, taken: (id: string) => boolean): string {
  for (let n = 1; ; n++) {
    const id = n === 1 ? start : `${start}-${n}`
    if (!taken(id)) return id
  }
}

export function numberedId(start: string, taken: (id: string) => boolean): string {
  for (let n = 1; ; n++) if (!taken(`${start}-${n}`)) return `${start}-${n}`
}

export const idComplaints = (id: string | undefined, taken: (id: string) => boolean, by: string): Complaint[] => [
  ...(id !== undefined && taken(id) ? [complaint('id', coded('isThereAlready', { id }), coded('chooseAnotherOrLeaveIt'))] : []),
  ...(reserved.has(by) ? [complaint('by', coded('isHowFilesAreRecorded', { by }), coded('giveYourOwnName'))] : []),
]
