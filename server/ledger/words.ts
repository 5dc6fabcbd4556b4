const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** 2 → "two"; from 11 on in digits. */
export const numberWord = (n: number): string => small[n] ?? String(n)

/** 2, "publisher" → "two publishers" */
export const counted = (n: number, noun: string): string => `${numberWord(n)} ${noun}${n === 1 ? '' : 's'}`

/** "harbour-news.example" is written as it is, also where a sentence begins. */
const host = /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}(?![\p{L}\p{N}])/u

export const capitalised = (text: string): string => (host.test(text) ? text : text.slice(0, 1).toUpperCase() + text.slice(1))

/** "C060, C061 and C062" */
export const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
