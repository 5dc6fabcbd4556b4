import { type Told, tell } from '../contract/told.ts'

export { capitalised } from '../contract/told.ts'

/** 2 → "two"; from 11 on in digits. */
export const numberWord = (n: number): Told => tell('numberInWords', { n })

type Counted = 'publishers' | 'speakers' | 'voices' | 'recordings' | 'origins' | 'independentOrigins' | 'claims' | 'moreClaims'

/** 2, "publishers" → "two publishers" */
export const counted = (n: number, what: Counted): Told => tell(what, { n, count: numberWord(n) })

export const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
