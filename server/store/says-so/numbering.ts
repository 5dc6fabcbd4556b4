/** Of one row, and of one answer; the rest is counted, not listed. */
const most = { ofRow: 60, ofAnswer: 5000 }

export interface RestsOn {
  /** Places in the list of what the answer rests on. */
  says: number[]
  more: number
}

export interface Numbering {
  /** `value`: a text or lists of texts in lists, as follow.ts has them collected. */
  row(value: unknown): RestsOn
  fresh(): string[]
}

/** An entity counts only where a row has neither relation nor claim. */
export function numbering(): Numbering {
  const places = new Map<string, number>()
  let fresh: string[] = []
  const place = (text: string): number | undefined => {
    const known = places.get(text)
    if (known !== undefined || places.size >= most.ofAnswer) return known
    places.set(text, places.size)
    fresh.push(text)
    return places.size - 1
  }
  return {
    row(value) {
      const found = new Set<string>()
      const entities = new Set<string>()
      const see = (inner: unknown): void => {
        if (Array.isArray(inner)) for (const item of inner) see(item)
        else if (typeof inner === 'string') (inner.startsWith('e') ? entities : found).add(inner)
      }
      see(value)
      const says: number[] = []
      let more = 0
      for (const text of found.size > 0 ? found : entities) {
        const at = says.length < most.ofRow ? place(text) : undefined
        if (at === undefined) more++
        else says.push(at)
      }
      return { says, more }
    },
    fresh() {
      const now = fresh
      fresh = []
      return now
    },
  }
}

export function columnsOf(columns: readonly string[], hidden: string | undefined): { shown: number[]; says: number | null } {
  const all = columns.map((_, n) => n)
  if (hidden === undefined) return { shown: all, says: null }
  return { shown: all.filter(n => !columns[n]?.startsWith(hidden)), says: columns.indexOf(hidden) }
}
