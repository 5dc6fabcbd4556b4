/** Cyrillic and Greek names as Latin papers spell them. There are several ways, and any of them may be meant: Шешељ is Sheshelj and Šešelj. */

import { readWord, type Word } from './skeleton.ts'

/** By English papers; as Slavic Latin has it without its marks, where that differs; as Ukrainian is read. */
const cyrillic: Readonly<Record<string, readonly [string, string?, string?]>> = {
  ...{ а: ['a'], б: ['b'], в: ['v'], г: ['g', 'g', 'h'], ґ: ['g'], д: ['d'], е: ['e'], ж: ['zh', 'z'], з: ['z'], и: ['i', 'i', 'y'] },
  ...{
    й: ['y', 'j'],
    і: ['i'],
    к: ['k'],
    л: ['l'],
    м: ['m'],
    н: ['n'],
    о: ['o'],
    п: ['p'],
    р: ['r'],
    с: ['s'],
    т: ['t'],
    у: ['u'],
    ў: ['u'],
  },
  ...{ ф: ['f'], х: ['kh', 'h', 'kh'], ц: ['ts', 'c', 'ts'], ч: ['ch', 'c', 'ch'], ш: ['sh', 's', 'sh'], щ: ['shch', 'st', 'shch'] },
  ...{ ъ: ['', 'a', ''], ы: ['y'], ь: [''], э: ['e'], ю: ['yu', 'ju', 'yu'], я: ['ya', 'ja', 'ia'], є: ['ye', 'je', 'ie'] },
  ...{ ђ: ['dj', 'd'], ј: ['y', 'j'], љ: ['lj'], њ: ['nj'], ћ: ['ch', 'c', 'c'], џ: ['dzh', 'dz'], ѓ: ['gj'], ќ: ['kj'], ѕ: ['dz'] },
}
const greek: Readonly<Record<string, readonly [string, string?, string?]>> = {
  ...{
    ου: ['ou'],
    αυ: ['av', 'af'],
    ευ: ['ev', 'ef'],
    αι: ['ai', 'e'],
    ει: ['ei', 'i'],
    οι: ['oi', 'i'],
    μπ: ['b', 'mp'],
    ντ: ['nt', 'd'],
  },
  ...{ γκ: ['gk', 'g'], γγ: ['ng', 'gg'], τζ: ['tz'], α: ['a'], β: ['v', 'b'], γ: ['g', 'y'], δ: ['d'], ε: ['e'], ζ: ['z'], η: ['i', 'e'] },
  ...{
    θ: ['th'],
    ι: ['i'],
    κ: ['k', 'c'],
    λ: ['l'],
    μ: ['m'],
    ν: ['n'],
    ξ: ['x'],
    ο: ['o'],
    π: ['p'],
    ρ: ['r'],
    σ: ['s'],
    ς: ['s'],
    τ: ['t'],
  },
  ...{ υ: ['y', 'i'], φ: ['f', 'ph'], χ: ['ch', 'h'], ψ: ['ps'], ω: ['o'] },
}
const table = { ...cyrillic, ...greek }
const units = /ου|αυ|ευ|αι|ει|οι|μπ|ντ|γκ|γγ|τζ|./gsu
const other = /[\p{Script=Cyrillic}\p{Script=Greek}]/u

export const isOtherAlphabet = (word: string): boolean => other.test(word)

export const inOtherAlphabet = (a: string, b: string): boolean => isOtherAlphabet(a) !== isOtherAlphabet(b)

/** Of a folded word of Cyrillic or Greek letters; the first is how English has it. */
export function romanised(word: string): readonly string[] {
  const ways = [0, 1, 2].map(way =>
    Array.from(word.matchAll(units), ([unit]) => table[unit]?.[way] ?? table[unit]?.[0] ?? unit)
      .join('')
      .replace(/(?<=[iy])[iyj]$/u, ''),
  )
  return [...new Set(ways.flatMap(way => (/^е/u.test(word) ? [way, `y${way}`] : [way])))]
}

/** A word as it sounds, in whatever alphabet; the keys that a store has are of the letters alone. */
export const heardWord = (word: string): Word => readWord(isOtherAlphabet(word) ? (romanised(word)[0] ?? word) : word)
