/** Characters that XML 1.0 forbids, or that are none: no Word document, no spreadsheet and no drawing may hold them. */
const unprintable = /(?![\t\n\r])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}/gu

/** The text as any file may carry it: without what it may not hold. */
export const printable = (text: string): string => text.replace(unprintable, '')

/** Every text within, as any file may carry it. */
export function printableIn<T>(value: T): T {
  if (typeof value === 'string') return printable(value) as T
  if (Array.isArray(value)) return value.map(printableIn) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, printableIn(inner)])) as T
}
