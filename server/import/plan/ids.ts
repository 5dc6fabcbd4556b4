/** Ids for much that is new at once. */
import { slug } from '../../record/ids.ts'

/** Free ids, each given once; `taken` is asked for those that are there already. */
export class FreshIds {
  private readonly next = new Map<string, number>()
  private readonly given = new Set<string>()

  constructor(private readonly taken: (id: string) => boolean) {}

  /** After the name where it has Latin letters, else after `otherwise`; with a number where that is taken. */
  take(name: string, otherwise: string): string {
    const start = slug(name) ?? otherwise
    for (let n = this.next.get(start) ?? 1; ; n++) {
      const id = n === 1 ? start : `${start}-${n}`
      if (this.given.has(id) || this.taken(id)) continue
      this.next.set(start, n + 1)
      this.given.add(id)
      return id
    }
  }
}

/** Claims of an import: its name, "r" and the row. */
export const claimIdOf = (batch: string, row: number, tie: number): string => `${batch}-r${row}${tie === 1 ? '' : `-${tie}`}`
const ofImport = /^(.+)-r\d+(?:-\d)?$/
/** The import that a claim came with; null for one of another origin. */
export const importOf = (claim: string): string | null => ofImport.exec(claim)?.[1] ?? null

/** A name for an import: of the file and the day, with a number where there was one of that name. */
export function batchName(file: string, at: string, claims: Iterable<string>): string {
  const start = `${slug(file.replace(/\.[A-Za-z0-9]{1,8}$/, ''))?.slice(0, 40) ?? 'import'}-${at.slice(0, 10).replaceAll('-', '')}`
  const taken = new Set<string>()
  for (const id of claims) {
    const batch = importOf(id)
    if (batch?.startsWith(start)) taken.add(batch)
  }
  for (let n = 1; ; n++) if (!taken.has(n === 1 ? start : `${start}-${n}`)) return n === 1 ? start : `${start}-${n}`
}
