/** Whether every word of `written` begins a word of `text`; case and accents make no difference. */
export function matches(text: string, written: string): boolean {
  const words = plain(text).split(/[^\p{L}\p{N}]+/u)
  return partsOf(written).every(part => words.some(word => word.startsWith(part)))
}

/** `text` in pieces; the beginnings of words that stand in `written` are marked. */
export function marked(text: string, written: string): { text: string; marked: boolean }[] {
  const parts = partsOf(written).sort((a, b) => b.length - a.length)
  const pieces: { text: string; marked: boolean }[] = []
  let last = 0
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}\p{Mn}]+/gu)) {
    const part = parts.find(each => plain(word).startsWith(each))
    if (part === undefined) continue
    const end = index + beginning(word, part.length).length
    pieces.push({ text: text.slice(last, index), marked: false }, { text: text.slice(index, end), marked: true })
    last = end
  }
  return [...pieces, { text: text.slice(last), marked: false }].filter(piece => piece.text !== '')
}

/** The beginning of a word with `letters` letters; accents do not count and stay with their letter. */
function beginning(word: string, letters: number): string {
  let taken = ''
  for (const [letter] of word.matchAll(/.\p{Mn}*/gsu)) {
    if (plain(taken).length >= letters) break
    taken += letter
  }
  return taken
}

const partsOf = (written: string): string[] => plain(written).split(/\s+/).filter(Boolean)

export const beginsSo = (text: string, written: string): boolean => plain(text).startsWith(plain(written))

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
