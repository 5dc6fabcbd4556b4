/** Whether every word of `written` begins a word of `text`; case and accents make no difference. */
export function matches(text: string, written: string): boolean {
  const words = plain(text).split(/[^\p{L}\p{N}]+/u)
  return plain(written)
    .split(/\s+/)
    .every(part => part === '' || words.some(word => word.startsWith(part)))
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
