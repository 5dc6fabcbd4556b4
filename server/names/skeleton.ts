/** The consonants that both scripts write, with the vowels between: both مقتدى and Moqtada give m·k·t·d. */

export interface Word {
  /** One letter per consonant; doubled ones once. */
  readonly consonants: string
  /** The other reading of ذ ض ظ and Latin dh, romanised as d or z; else the same. */
  readonly also: string
  /** Before each consonant and after the last: Latin letters, or the long vowels that Arabic writes. */
  readonly vowels: readonly string[]
  readonly arabic: boolean
}

const latin: Record<string, string> = {
  ...{ kh: 'x', sh: 'S', ş: 'S', gh: 'k', dh: 'D', th: 't', zh: 'j', ch: 'j', ph: 'f', q: 'k', c: 'k', g: 'k', p: 'b', x: 'ks' },
}
const arabic: Record<string, string> = {
  ...{ ب: 'b', پ: 'b', ت: 't', ط: 't', ث: 't', ج: 'j', چ: 'j', ژ: 'j', ح: 'h', ه: 'h', ة: 'h', خ: 'x', د: 'd', ذ: 'D', ض: 'D', ظ: 'D' },
  ...{ ر: 'r', ڕ: 'r', ز: 'z', س: 's', ص: 's', ش: 'S', غ: 'k', ق: 'k', ك: 'k', گ: 'k', ف: 'f', ل: 'l', ڵ: 'l', م: 'm', ن: 'n' },
}
/** Written Arabic vowels; ع too, which romanisations leave out. */
const vowelSigns = new Set('aeiouاىعەۆێ')
/** A vowel inside a word, a consonant at its start. */
const glides: Record<string, string> = { w: 'w', v: 'w', y: 'y', و: 'w', ي: 'y', ڤ: 'w' }
const units = /kh|sh|gh|dh|th|zh|ch|ph|./gsu

/** Words of names come again and again, as first names and as kinds of company. */
const known = new Map<string, Word>()
const mostKnown = 20_000
const longestKnown = 40

/** Folded and without its article. Other scripts' letters stand for themselves. */
export function readWord(word: string): Word {
  const before = known.get(word)
  if (before) return before
  const read = reading(word)
  if (word.length > longestKnown) return read
  if (known.size >= mostKnown) known.clear()
  known.set(word, read)
  return read
}

function reading(word: string): Word {
  const consonants: string[] = []
  const vowels = ['']
  for (const [unit] of word.matchAll(units)) {
    const glide = glides[unit]
    const inside = consonants.length > 0 || vowels[0] !== ''
    if (vowelSigns.has(unit) || (glide && inside)) vowels.push((vowels.pop() ?? '') + unit)
    else for (const consonant of glide ?? latin[unit] ?? arabic[unit] ?? unit) addConsonant(consonants, vowels, consonant)
  }
  const isArabic = /\p{Script=Arabic}/u.test(word)
  dropFinalH(consonants, vowels, isArabic)
  const read = consonants.join('')
  return { consonants: read.replaceAll('D', 'd'), also: read.replaceAll('D', 'z'), vowels, arabic: isArabic }
}

/** A repeated consonant counts once, even around a vowel: Arabic does not write the short vowel of ممدوح (Mamduh). */
function addConsonant(consonants: string[], vowels: string[], consonant: string): void {
  if (consonants.at(-1) === consonant) return
  consonants.push(consonant)
  vowels.push('')
}

/** A final h is often missing in Latin letters (Dawa, Dawah); in Arabic a short vowel may stand before it. */
function dropFinalH(consonants: string[], vowels: string[], isArabic: boolean): void {
  if (consonants.at(-1) !== 'h' || consonants.length === 1 || vowels.at(-1) !== '') return
  consonants.pop()
  vowels.pop()
  if (isArabic) vowels.push(`${vowels.pop() ?? ''}ە`)
}

export const shown = (consonants: string): string => [...consonants].join('·')
