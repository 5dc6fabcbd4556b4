/** Letters of two alphabets in one word: Cyrillic and Greek ones that look Latin, after Unicode's confusables. */
const latinOf: Readonly<Record<string, string>> = {
  ...{
    А: 'A',
    В: 'B',
    Е: 'E',
    К: 'K',
    М: 'M',
    Н: 'H',
    О: 'O',
    Р: 'P',
    С: 'C',
    Т: 'T',
    У: 'Y',
    Х: 'X',
    І: 'I',
    Ј: 'J',
    Ѕ: 'S',
    Һ: 'H',
    Ԁ: 'D',
  },
  ...{
    а: 'a',
    в: 'b',
    е: 'e',
    к: 'k',
    м: 'm',
    н: 'h',
    о: 'o',
    р: 'p',
    с: 'c',
    т: 't',
    у: 'y',
    х: 'x',
    і: 'i',
    ј: 'j',
    ѕ: 's',
    һ: 'h',
    ԁ: 'd',
    ӏ: 'l',
    ԛ: 'q',
    ԝ: 'w',
    ѵ: 'v',
  },
  ...{ Α: 'A', Β: 'B', Ε: 'E', Ζ: 'Z', Η: 'H', Ι: 'I', Κ: 'K', Μ: 'M', Ν: 'N', Ο: 'O', Ρ: 'P', Τ: 'T', Υ: 'Y', Χ: 'X' },
  ...{ α: 'a', ε: 'e', η: 'n', ι: 'i', κ: 'k', ν: 'v', ο: 'o', ρ: 'p', σ: 'o', τ: 't', υ: 'u', χ: 'x', ω: 'w', γ: 'y' },
}
const other = /[\p{Script=Cyrillic}\p{Script=Greek}]/u
const mixed = /[\p{L}\p{M}]+/gu
const latin = /\p{Script=Latin}/u

/** A word that is all of one alphabet stays as it is. */
export const withoutLookalikes = (name: string): string =>
  other.test(name)
    ? name.replace(mixed, word =>
        other.test(word) && latin.test(word) ? [...word].map(letter => latinOf[letter] ?? letter).join('') : word,
      )
    : name

/** The letters of a name that only look as those beside them; none in most names. */
export const lookalikesIn = (name: string): string[] => {
  const plain = [...withoutLookalikes(name)]
  return [...new Set([...name].filter((letter, n) => letter !== plain[n]))]
}
