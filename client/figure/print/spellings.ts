/** A covered word in whatever spelling it stands: another form of a letter, vowel signs, signs that are not seen, one alphabet's two letters for one. */

/** Letters that stand for each other, each group by its first. */
const groups = ['يىیې', 'كک', 'اأإآٱ', 'هةۀە', 'وؤ', "'’ʼʿʾ`"]
const first = new Map(groups.flatMap(group => [...group].map(letter => [letter, group.charAt(0)])))
const others = new Map(groups.map(group => [group.charAt(0), group]))

/** Vowel signs, the stroke that lengthens a word, and what is not seen. */
const unseen = '\\p{M}\\p{Cf}ـ'

/** Letters and their signs apart, wide and joined forms as plain ones; addresses with their letters read. */
export const apart = (text: string): string => readable(text).normalize('NFKD')

function readable(text: string): string {
  if (!/%[0-9a-f]{2}/i.test(text)) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The same for all spellings of a word. */
export const folded = (word: string): string =>
  [
    ...apart(word)
      .toLowerCase()
      .replaceAll(new RegExp(`[${unseen}]`, 'gu'), ''),
  ]
    .map(letter => first.get(letter) ?? letter)
    .join('')
    .replaceAll(/[\s\p{Pd}_]+/gu, ' ')
    .trim()

const escaped = (letter: string): string => letter.replace(/[.*+?^${}()|[\]\\/-]/, '\\$&')

/** For a regular expression with `iu`, over text that is `apart`. */
export const anySpelling = (word: string): string =>
  [...folded(word)]
    .map(letter => {
      if (letter === ' ') return '[\\s\\p{Pd}_]+'
      if (letter === "'") return `['’ʼʿʾ\`${unseen}]*`
      const same = others.get(letter)
      return `${same ? `[${same}]` : escaped(letter)}[${unseen}]*`
    })
    .join('')
