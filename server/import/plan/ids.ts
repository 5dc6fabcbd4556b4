import type { ClaimRecord } from '../../contract/claim.ts'
import { slug } from '../../record/ids.ts'

/** Each given once; `taken` tells those that exist already. */
export class FreshIds {
  private readonly next = new Map<string, number>()
  private readonly given = new Set<string>()

  constructor(private readonly taken: (id: string) => boolean) {}

  /** From the name if it has Latin letters, else `otherwise`; numbered if taken. */
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

/** The import's name, "r" and the row; "d" for the denial of what it says, "d2" for a second one. */
export const claimIdOf = (batch: string, row: number, tie: number): string => `${batch}-r${row}${tie === 1 ? '' : `-${tie}`}`
export const denialIdOf = (claim: string, at: number): string => `${claim}-d${at === 0 ? '' : at + 1}`
const ofImport = /^(.+)-r\d+(?:-\d)?(?:-d\d*)?$/
export const importOf = (claim: string): string | null => ofImport.exec(claim)?.[1] ?? null

/** The reason of a withdrawal by an import, which names it. */
export const rowDeleted = (file: string, batch: string): string => `Its row was deleted in ${file} (${batch}).`
const inReason = /^Its row was deleted in .+ \((\S+)\)\.$/s
export const withdrawnIn = ({ withdrawn }: Pick<ClaimRecord, 'withdrawn'>): string | null =>
  inReason.exec(withdrawn?.reason ?? '')?.[1] ?? null

export function batchName(file: string, at: string, claims: Iterable<Pick<ClaimRecord, 'id' | 'withdrawn'>>): string {
  const start = `${slug(file.replace(/\.[A-Za-z0-9]{1,8}$/, ''))?.slice(0, 40) ?? 'import'}-${at.slice(0, 10).replaceAll('-', '')}`
  const taken = new Set<string>()
  for (const claim of claims) for (const batch of [importOf(claim.id), withdrawnIn(claim)]) if (batch?.startsWith(start)) taken.add(batch)
  for (let n = 1; ; n++) if (!taken.has(n === 1 ? start : `${start}-${n}`)) return n === 1 ? start : `${start}-${n}`
}
